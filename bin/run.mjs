// Plain JavaScript that any Node from 12 on can read: checks the machine, installs what is missing,
// then runs the given program on the Node 24 that the lock file brings.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const major = Number(process.versions.node.split(".")[0]);

function stop(sentence) {
  process.stderr.write(`vizavi: ${sentence}\n`);
  process.exit(1);
}

if (major < 20) {
  stop(`Node 20 or newer is needed, and this is ${process.version}. Install a newer Node and start again.`);
}

const lock = fs.readFileSync(path.join(root, "package-lock.json"));
const wanted = createHash("sha256").update(lock).digest("hex");
const stamp = path.join(root, "node_modules", ".vizavi-lock");

function installed() {
  try {
    return fs.readFileSync(stamp, "utf8") === wanted;
  } catch {
    return false;
  }
}

// npm hands its own settings to child processes; a nested npm must not inherit them.
function cleanEnvironment() {
  const env = { ...process.env };
  for (const key of Object.keys(env)) if (/^npm_(package|lifecycle|command)/.test(key)) delete env[key];
  return env;
}

function explainInstall(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return "the packages could not be fetched, because the package registry cannot be reached. Check the network or npm's registry setting and start again.";
  }
  if (/EACCES|EROFS|EPERM/.test(output)) {
    return `the packages could not be written to ${path.join(root, "node_modules")}. Make the folder writable and start again.`;
  }
  if (/ENOSPC/.test(output)) return "the disk is full; about 1 GB is needed for the packages.";
  return `npm could not install the packages:\n${output.slice(-2000)}`;
}

function install() {
  process.stderr.write("vizavi: installing packages (once, about a minute) ...\n");
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, env: cleanEnvironment(), stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" };
  const npm = process.env.npm_execpath;
  const run = /\.js$/.test(npm || "")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (run.error)
    stop(`npm cannot be run (${run.error.message}). Install npm, which comes with Node, and start again.`);
  if (run.status !== 0) stop(explainInstall(`${run.stdout}${run.stderr}`));
  fs.writeFileSync(stamp, wanted);
}

if (!installed()) install();

const bundled = path.join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
const node = major >= 24 ? process.execPath : fs.existsSync(bundled) ? bundled : undefined;
if (!node) {
  stop(
    `on ${process.platform} ${process.arch} no Node 24 comes with the packages, and this is ${process.version}. Install Node 24 or newer and start again.`,
  );
}

const [program, ...args] = process.argv.slice(2);
const child = spawn(node, [path.join(root, program), ...args], {
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_COMPILE_CACHE:
      process.env.NODE_COMPILE_CACHE || path.join(root, "node_modules", ".cache", "compile"),
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  },
});
// A terminal sends Ctrl-C to the whole group itself; a second one from here would look like impatience.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on("exit", (code, signal) => {
  if (!signal) process.exit(code === null ? 0 : code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
// The shell between npm and this process does not pass signals on: stop when it is gone.
const parent = process.ppid;
if (parent !== 1) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
}
