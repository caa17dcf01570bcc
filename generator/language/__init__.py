"""What must be known of a language, as data.

One folder a language (`en/`), one TOML file a concern (`quotes.toml`), one frozen dataclass a concern in the module
of that name (`language/quotes.py`), which says what each table means. Logic is written once, elsewhere.
"""
