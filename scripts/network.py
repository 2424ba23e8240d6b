"""No internet socket on any screen; `scripts/network` runs it."""

import os
import re
import shutil
import stat
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from window import Failed, Window, main  # noqa: E402


def run(_session):
    if not shutil.which("strace"):
        raise Failed("needs strace")
    work = tempfile.mkdtemp(prefix="network-")
    traced, trace = os.path.join(work, "traced"), os.path.join(work, "trace")
    with open(traced, "w") as script:
        script.write(f'#!/bin/sh\nexec strace -D -f -e trace=network -o {trace} "$@"\n')
    os.chmod(traced, stat.S_IRWXU)
    command = [traced, os.path.abspath(sys.argv[1]), "--settings", os.path.join(work, "settings")]
    with Window(*command) as window:
        window.click(window.find("push button", "Yes, show everything"))
        for key in ["1", "2", "3", "o", "4", "5", "6", "7", "8", "3"]:
            window.key(key)
            window.settle()
        window.key("ctrl+k")
        window.type("leidseplein")
        window.key("Return")
        window.settle()
    with open(trace) as lines:
        calls = lines.read().splitlines()
    sockets = [line for line in calls if " socket(" in line or "socketpair(" in line]
    families = sorted({found.group() for line in calls for found in [re.search(r"AF_\w+", line)] if found})
    print(f"{len(calls)} calls to the network, {len(sockets)} sockets, families: {', '.join(families)}")
    if not sockets:
        raise Failed("nothing was traced")
    internet = [line for line in calls if "AF_INET" in line]
    shutil.rmtree(work)
    if internet:
        raise Failed(f"an internet socket: {internet[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(run))
