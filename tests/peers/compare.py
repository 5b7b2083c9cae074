"""Runs programs that answer each rule of a file with `seconds, days, sum of days`,
in turns, and prints their times as multiples of the first one's.

compare.py RULES NAME=COMMAND..."""

import math
import subprocess
import sys

ROUNDS = 3


def rules_of(path):
    lines = open(path, encoding="utf-8").read().splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def answers(command):
    done = subprocess.run(command.split(), stdout=subprocess.PIPE, text=True, check=True)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    return [(float(seconds), (int(days), int(total))) for seconds, days, total in lines]


def geometric_mean(numbers):
    return math.exp(sum(map(math.log, numbers)) / len(numbers))


def main():
    rules = rules_of(sys.argv[1])
    programs = dict(argument.split("=", 1) for argument in sys.argv[2:])
    least = {name: [math.inf] * len(rules) for name in programs}
    found = {}
    for number in range(ROUNDS):
        for name, command in programs.items():
            print(f"round {number + 1} of {ROUNDS}: {name}", file=sys.stderr)
            answer = answers(command)
            if len(answer) != len(rules):
                sys.exit(f"{name} answered {len(answer)} of {len(rules)} rules")
            found[name] = [days for _, days in answer]
            least[name] = [min(pair) for pair in zip(least[name], (s for s, _ in answer))]

    ours, *others = programs
    print(f"{len(rules)} rules read and expanded over 20 years; times as multiples of {ours}'s")
    print(f"{'':24}{'geometric mean':>15}{'least':>9}{'most':>9}  days found otherwise")
    for name in others:
        same = [index for index in range(len(rules)) if found[name][index] == found[ours][index]]
        ratios = [least[name][index] / least[ours][index] for index in same]
        print(
            f"{name:24}{geometric_mean(ratios):15.1f}{min(ratios):9.1f}{max(ratios):9.1f}"
            f"  {len(rules) - len(same)} rules"
        )
        for figure, value in [("mean", geometric_mean(ratios)), ("least", min(ratios)), ("most", max(ratios))]:
            print(f"figure peers.{name.split()[0]}.{figure} {value}")
    print(f"\nnanoseconds: {', '.join(programs)}")
    for index, (start, text, _) in enumerate(rules):
        times = "".join(f"{least[name][index] * 1e9:12.0f}" for name in programs)
        print(f"{times}  {start} {text}")
        for name in others:
            if found[name][index] != found[ours][index]:
                print(f"    {name} finds {found[name][index][0]} days, not {found[ours][index][0]}")


main()
