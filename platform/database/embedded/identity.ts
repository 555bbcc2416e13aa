import fs from "node:fs";

/** Under which user PostgreSQL runs: it refuses root, so root steps down to `postgres` or `nobody`. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return {};
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  return { uid: 65534, gid: 65534 };
}
