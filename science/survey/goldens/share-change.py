# Newcombe's interval of a difference of shares, and the score test's p, by statsmodels, for science/survey.
# /usr/bin/python3 science/survey/goldens/share-change.py   (from the root of the repository)
import json

import statsmodels
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

cases = [(56, 70, 48, 80), (9, 10, 3, 10), (0, 12, 0, 9), (5, 56, 0, 29), (410, 600, 455, 610), (1, 1, 0, 1)]
rows = []
for before_count, before_n, after_count, after_n in cases:
    interval = {
        str(level): confint_proportions_2indep(
            after_count, after_n, before_count, before_n, compare="diff", method="newcomb", alpha=1 - level
        )
        for level in (0.95, 0.9)
    }
    is_spread = 0 < before_count + after_count < before_n + after_n
    p = proportions_ztest([after_count, before_count], [after_n, before_n])[1] if is_spread else None
    rows.append(
        {
            "before": [before_count, before_n],
            "after": [after_count, after_n],
            "at95": list(interval["0.95"]),
            "at90": list(interval["0.9"]),
            "p": p,
        }
    )
with open("science/survey/goldens/share-change.golden.json", "w") as file:
    json.dump({"source": f"statsmodels {statsmodels.__version__}", "changes": rows}, file)
