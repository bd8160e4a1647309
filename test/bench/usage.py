"""Runs a program and leaves what the operating system says it and its children cost: usage.py PROGRAM ARGUMENTS..."""
import json
import os
import resource
import subprocess
import sys

status = subprocess.run(sys.argv[1:]).returncode
cost = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(os.environ["BENCH_USAGE"], "w") as file:
    json.dump({"megabytes": cost.ru_maxrss / 1024, "cpu": cost.ru_utime + cost.ru_stime}, file)
sys.exit(status)
