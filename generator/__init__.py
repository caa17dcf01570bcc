"""Briefing site: a folder of news articles becomes a cross-linked briefing site.

`read` makes files into articles, `extract` makes an article into a brief of verbatim facts, `link` joins the briefs
into a corpus, `render` makes pages of it, `write` puts them on disk, and `build` runs them in that order.
"""
