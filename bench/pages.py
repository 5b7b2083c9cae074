#!/usr/bin/env python3
"""Writes docs/performance.md from bench/performance.md and the figures of the last
measurement, and the table of the README from it.

    pages.py            writes both
    pages.py --check    ends non-zero where they are not what it would write

In bench/performance.md `{{NAME FORMAT}}` stands for a figure in a format of Python's, and
`{{NAME FORMAT GOAL}}` for one with a goal (`>=20`, `<=1.2`), printed bold where it misses it.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end -->\n)", re.DOTALL)


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def filled(template, figures):
    def figure(match):
        name, form, *goal = match[1].split()
        value = figures.get(name)
        if value is None:
            sys.exit(f"bench/figures.tsv has no `{name}`: run bench/run")
        if form == "s":
            return value
        text = format(float(value), form)
        if not goal:
            return text
        sign, bound = re.fullmatch(r"(>=|<=)(.+)", goal[0]).groups()
        # What is printed is compared, so that no reader sees 1.2 called more than 1.2.
        shown = float(text.replace(",", ""))
        reached = shown >= float(bound) if sign == ">=" else shown <= float(bound)
        return text if reached else f"**{text}**"

    return re.sub(r"\{\{(.+?)\}\}", figure, template)


def main():
    lines = read("bench/figures.tsv").splitlines()
    figures = dict(line.split("\t", 1) for line in lines)
    page = filled(read("bench/performance.md"), figures)
    readme = TABLE.sub(lambda _: TABLE.search(page)[0], read("README.md"))
    for path, text in [("docs/performance.md", page), ("README.md", readme)]:
        if "--check" not in sys.argv:
            (ROOT / path).write_text(text, encoding="utf-8")
        elif read(path) != text:
            sys.exit(f"{path} is not what bench/pages.py writes: run it")


main()
