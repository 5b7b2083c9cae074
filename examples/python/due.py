"""What falls due for one agency in 2024, and why then.

    python due.py ../plans/quang-nam-2024.json ../plans/national.json
"""

import sys
from datetime import date

import kyhan

try:
    engine = kyhan.Engine.from_files(*sys.argv[1:])
    for duty in engine.schedule(date(2024, 1, 1), date(2025, 1, 1), agency="so-gddt-qnam"):
        print(f"{duty.due:%Y%m%d}  {duty.title}")
        for step in duty.trace:
            print(f"    {step.because}")
except kyhan.KyhanError as error:
    print(f"{error.code}: {error}", file=sys.stderr)
    for found in error.diagnostics:
        print(f"{sys.argv[1 + found.document]}{found.pointer}: {found.message}", file=sys.stderr)
    sys.exit(1)
