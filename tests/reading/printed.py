#!/usr/bin/env python3
"""Plans printed to PDF by Chromium, read as the pages that were printed: printed.py KYHAN.

The command must have the feature `pdf`.
"""

import html
import json
import subprocess
import sys
import tempfile
from pathlib import Path

DOCUMENTS = Path(__file__).resolve().parents[2] / "reading/tests/documents"
NAMES = ["contest", "crop-season", "directive", "election", "fire-safety", "five-year-plan", "party-plan", "school-year"]
FIELDS = ["timing", "bearers", "recipients", "coordinators", "confidence"]


def duties(kyhan, path):
    answer = subprocess.run([kyhan, "draft", path, "--format", "json"], check=True, capture_output=True)
    return [[duty[field] for field in FIELDS] for duty in json.loads(answer.stdout)["duties"]]


def main(kyhan):
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            page, printed = Path(folder, f"{name}.html"), Path(folder, f"{name}.pdf")
            lines = (DOCUMENTS / f"{name}.txt").read_text().splitlines()
            body = "".join(f"<p>{html.escape(line)}</p>" for line in lines if line.strip())
            page.write_text(f'<!doctype html><meta charset="utf-8"><body style="font: 13pt serif">{body}')
            subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                 f"--print-to-pdf={printed}", page], check=True, capture_output=True)
            written, read = duties(kyhan, page), duties(kyhan, printed)
            assert written and read == written, f"{name}:\n{written}\n{read}"
            count += len(read)
    print(f"{count} checks: duties of {len(NAMES)} plans printed to PDF by Chromium")


main(sys.argv[1])
