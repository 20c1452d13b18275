"""Lighthouse (mobile) on the pages that readers meet first: a JSON line for each, exit status 1 below the bounds."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.chromium import CHROMIUM, FLAGS
from bench.serving import serve

HERE = Path(__file__).parent
PAGES = (
    *("en/", "cy/", "en/programmes/", "cy/rhaglenni/"),
    *("en/programmes/npqh/", "cy/rhaglenni/cpcp/", "en/case-studies/clase/", "cy/astudiaethau-achos/clase/"),
)
BOUNDS = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 0.95}


def _report(address: str) -> dict[str, Any]:
    command = [str(HERE / "node_modules/.bin/lighthouse"), address, "--quiet", "--output=json"]
    command += [f"--chrome-flags={' '.join(FLAGS)}", f"--only-categories={','.join(BOUNDS)}"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _failures(report: dict[str, Any]) -> list[str]:
    """Audits that count and are not passed, but for those of performance, which are measures."""
    names = [
        audit["id"]
        for category in ("accessibility", "best-practices", "seo")
        for audit in report["categories"][category]["auditRefs"]
        if audit["weight"]
    ]
    return [name for name in names if report["audits"][name]["score"] not in (None, 1)]


def main(site: Path) -> int:
    """Measures the pages of a built site."""
    below = 0
    with serve(site) as root:
        for page in PAGES:
            report = _report(root + page)
            scores = {name: report["categories"][name]["score"] for name in BOUNDS}
            size = report["audits"]["total-byte-weight"]["numericValue"]
            print(json.dumps({"page": page, **scores, "bytes": size, "failed": _failures(report)}), flush=True)
            below += any(scores[name] < bound for name, bound in BOUNDS.items())
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(Path("site")))
