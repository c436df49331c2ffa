"""Records of many sources by Dask.

    warta sources archive/ > sources.ndjson          # or rows that you have: {"path": …, "title": …, "text": …}
    python3 deploy/dask_bag.py sources.ndjson records/ [tcp://scheduler:8786]

`records/*.part` in their order are what `warta extract` prints. The workers need Node and warta (WARTA: how it is called); without a scheduler's
address they are started here, one a core.
"""

import os
import shlex
import subprocess
import sys

import dask.bag
from dask.distributed import Client

WARTA = os.environ.get("WARTA", "warta")


def extract(lines):
    ran = subprocess.run(
        [*shlex.split(WARTA), "extract", "--stdin-records"], input="".join(lines), stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
    )
    # only \n ends a record: a text may hold other line ends
    return ran.stdout.removesuffix("\n").split("\n")


if __name__ == "__main__":
    sources, records, *scheduler = sys.argv[1:]
    with Client(*scheduler):
        # without the universal newlines of Python, for the same reason
        bag = dask.bag.read_text(sources, blocksize="256KiB", linedelimiter="\n")
        bag.map_partitions(extract).to_textfiles(os.path.join(records, "*.part"), last_endline=True)
