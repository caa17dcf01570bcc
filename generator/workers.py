"""Makes the outcomes of sources, in this process or in several."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

import msgspec

from generator.errors import BriefingError
from generator.model import SourceFile
from generator.settings import Settings

CHUNK = 6
"""Files a worker takes at once: enough for spaCy to batch, few enough for the progress to move."""


def work(
    sources: Sequence[SourceFile], settings: Settings, jobs: int
) -> Iterator[tuple[tuple[SourceFile, ...], tuple[bytes, ...]]]:
    """The sources in chunks with their outcomes, as they are done; `jobs` processes, 0 for one a processor."""
    jobs = jobs or processors()
    make = partial(outcomes_of, settings=settings)
    if min(jobs, len(sources)) < 2:
        yield from ((chunk, make(chunk)) for chunk in chunks_of(sources, 1))
        return
    pool = ProcessPoolExecutor(min(jobs, len(sources)), mp_context=processes())
    try:
        with interrupts_held():
            futures = {pool.submit(make, chunk): chunk for chunk in chunks_of(sources, jobs)}
        for future in as_completed(futures):
            yield futures.pop(future), future.result()
    except BrokenProcessPool as error:
        raise BriefingError(
            "a worker was ended from outside, most likely because memory ran out; what was made before is kept, so "
            "build again with --jobs 1"
        ) from error
    finally:
        # On an interrupt or an error the chunks that nobody has begun are not made for nothing.
        pool.shutdown(cancel_futures=True)


def processors() -> int:
    """How many processors this process may use, which a container limits; no more than Windows can wait for."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, 61) if sys.platform == "win32" else usable


def chunks_of(sources: Sequence[SourceFile], jobs: int) -> Iterator[tuple[SourceFile, ...]]:
    """The sources a few at a time, fewer towards the end, so that no worker waits long for the last one."""
    at = 0
    while at < len(sources):
        size = min(CHUNK, max(1, (len(sources) - at) // (2 * jobs)))
        yield tuple(sources[at : at + size])
        at += size


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C waits, and never reaches the processes started meanwhile: this one ends them, without their tracebacks."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def outcomes_of(chunk: Sequence[SourceFile], settings: Settings) -> tuple[bytes, ...]:
    """What becomes of a few sources, as JSON, which crosses from a worker at once; in a worker, or here."""
    # Here, because spaCy takes a second or two to import, which only who makes something should pay for.
    from generator.making import make_chunk

    return tuple(msgspec.json.encode(outcome) for outcome in make_chunk(chunk, settings))


def processes() -> BaseContext:
    """How workers are started: never as forks of this process, whose locks and threads would be copied halfway.

    Where the system can, they are forks of one server that has imported spaCy once for all of them.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["generator.making"])
    return context
