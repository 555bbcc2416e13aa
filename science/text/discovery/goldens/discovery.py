# Regenerates discovery.json beside it: python3 discovery.py > discovery.json
# Singular values and NNDSVD by numpy's LAPACK, Fisher's exact test by scipy.
import json
import numpy as np
from scipy.stats import fisher_exact

x = np.array(
    [
        [3, 1, 0, 0, 2, 0],
        [2, 2, 0, 1, 0, 0],
        [0, 0, 4, 1, 0, 1],
        [0, 1, 3, 2, 0, 0],
        [1, 0, 0, 0, 3, 2],
        [0, 0, 1, 0, 2, 4],
        [2, 1, 1, 0, 0, 0],
        [0, 0, 2, 2, 1, 1],
    ],
    dtype=float,
)
k = 3
u, s, vt = np.linalg.svd(x)
w, h = np.zeros((8, k)), np.zeros((k, 6))
w[:, 0], h[0] = np.sqrt(s[0]) * abs(u[:, 0]), np.sqrt(s[0]) * abs(vt[0])
for j in range(1, k):
    best = None
    for side in (1, -1):
        a, b = np.maximum(0, side * u[:, j]), np.maximum(0, side * vt[j])
        strength = np.linalg.norm(a) * np.linalg.norm(b)
        if best is None or strength > best[0]:
            best = (strength, a / np.linalg.norm(a), b / np.linalg.norm(b))
    w[:, j], h[j] = np.sqrt(s[j] * best[0]) * best[1], np.sqrt(s[j] * best[0]) * best[2]
tables = [[9, 100, 2, 110], [1, 20, 0, 30], [40, 400, 20, 380], [0, 50, 3, 60], [5, 40, 0, 500]]
fisher = [
    {"table": t, "p": fisher_exact([[t[0], t[1] - t[0]], [t[2], t[3] - t[2]]], alternative="greater")[1]}
    for t in tables
]
print(
    json.dumps(
        {"x": x.tolist(), "k": k, "values": s[:k].tolist(), "w": w.tolist(), "h": h.tolist(), "fisher": fisher},
        indent=1,
    )
)
