"""The wheel has a native library and no code of Python's own interface, so it fits every
Python of one platform. KYHAN_PLATFORM names another than this machine's."""

import os
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel


class PlatformWheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", os.environ.get("KYHAN_PLATFORM") or super().get_tag()[2]

    def run(self):
        if not any(Path(__file__).parent.glob("kyhan/native/*kyhan_native*")):
            raise SystemExit("kyhan/native has no native library: ffi/release makes it")
        super().run()


setup(cmdclass={"bdist_wheel": PlatformWheel})
