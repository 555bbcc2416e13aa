import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vizavi cli, с пробелом "));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "журнал работ.csv"), "case,activity,time\n1,a,2024-01-01\n1,b,2024-01-02\n");

/** Runs the command line in another folder than the project's. */
function vizavi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, VIZAVI_LANGUAGE: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { exit: status, out: stdout, err: stderr };
}

test("wrong options are told in both languages, with exit code 2", () => {
  const wrong: [string[], RegExp, RegExp][] = [
    [["mine", "--bogus"], /There is no option --bogus\./, /Параметра --bogus нет\./],
    [["mine", "-x"], /There is no option -x\./, /Параметра -x нет\./],
    [["mine", "log.csv", "--missing"], /--missing wants a value/, /--missing нужно значение/],
    [["mine", "log.csv", "--missing", "--json"], /--missing wants a value/, /--missing нужно значение/],
    [["mine", "--json=3"], /--json takes no value/, /--json значение не нужно/],
    [["nothing"], /There is no command `nothing`/, /Нет команды `nothing`/],
  ];
  for (const [args, english, russian] of wrong) {
    for (const [language, sentence] of [
      ["en", english],
      ["ru", russian],
    ] as const) {
      const { exit, out, err } = vizavi(...args, "--language", language);
      assert.deepEqual([exit, out], [2, ""], args.join(" "));
      assert.match(err, sentence);
    }
  }
  assert.match(vizavi("mine", "log.csv", "--language", "de").err, /--language is ru or en, not “de”/);
});

test("a full disk and a stream end with a sentence, not with a trace", {
  skip: !existsSync("/dev/full") && "no /dev/full",
}, () => {
  const shell = (line: string) =>
    spawnSync("bash", ["-c", line, process.execPath, cli], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, VIZAVI_LANGUAGE: "en" },
    });
  const full = shell('"$0" "$1" mine "журнал работ.csv" --json > /dev/full');
  assert.equal(full.status, 1);
  assert.match(full.stderr, /^vizavi: The output cannot be written: ENOSPC\.\n$/);
  const stream = shell('"$0" "$1" mine <(cat "журнал работ.csv")');
  assert.equal(stream.status, 3);
  assert.match(stream.stderr, /is a stream, not a file/);
});

test("a value may begin with a minus sign", () => {
  assert.match(vizavi("identify", "--requests", "r.csv", "--half-life", "-1").err, /not “-1”/);
});

test("the language may stand before the command; help and version answer", () => {
  const { exit, out } = vizavi("--language", "ru", "mine", "журнал работ.csv");
  assert.equal(exit, 0);
  assert.match(out, /случа/i);
  for (const args of [["--help"], ["-h"], ["mine", "-h"], ["mine", "--help"]]) {
    assert.match(vizavi(...args).out, /^Usage: vizavi/);
    assert.match(vizavi("--language=ru", ...args).out, /^Вызов: vizavi/);
  }
  assert.match(vizavi("--version").out, /^vizavi \d+\.\d+\.\d+/);
});
