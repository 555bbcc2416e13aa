# Regenerates kano.golden.json: python3 kano.py > kano.golden.json
# Wilson's intervals of the better and worse coefficients by statsmodels, for hand-made counts of categories.
import json

import statsmodels
from statsmodels.stats.proportion import proportion_confint

features = {
    # Columns: attractive, one-dimensional, must-be, indifferent.
    "delight": [38, 12, 6, 20],
    "basic": [3, 14, 61, 22],
    "few": [2, 1, 0, 4],
    "all pleased": [9, 11, 0, 0],
}
result = {"made_with": f"statsmodels {statsmodels.__version__}", "features": {}}
for name, (a, o, m, i) in features.items():
    told = a + o + m + i
    result["features"][name] = {
        "attractive": a,
        "oneDimensional": o,
        "mustBe": m,
        "indifferent": i,
        "better": [(a + o) / told, *proportion_confint(a + o, told, 0.05, "wilson")],
        "worse": [(o + m) / told, *proportion_confint(o + m, told, 0.05, "wilson")],
    }
print(json.dumps(result, indent=2))
