// A real Dovecot for tests: on a free port, with its own settings and letters in a temporary folder, as a user without
// rights. Debian's is installed here when root and none is there.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";

export interface Dovecot {
  readonly host: string;
  readonly port: number;
  /** The same for every user; whoever logs in has a mailbox. */
  readonly password: string;
  /** Puts a letter into a user's mailbox, as a delivery does. */
  deliver(user: string, raw: string | Uint8Array): void;
  /** How many letters lie in a folder of a user's mailbox. */
  count(user: string, folder?: string): number;
  /** Ends it, as a machine that goes off; it starts again on the same letters. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
const password = "opens-every-mailbox";

function findDovecot(): string | undefined {
  const found = () => places.find((place) => fs.existsSync(place));
  if (found() || !fs.existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return found();
  process.stderr.write("vizavi: installing Debian's dovecot for the mail tests ...\n");
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "dovecot-imapd"],
  ]) {
    const done = spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      // Debian's own Dovecot must not start.
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
    });
    if (done.status !== 0) break;
  }
  return found();
}

/** Two test files at once must not install at once. */
async function findOne(): Promise<string | undefined> {
  const lock = path.join(os.tmpdir(), `vizavi-dovecot-${process.getuid?.() ?? 0}`);
  for (let tries = 0; tries < 1_200; tries += 1) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return findDovecot();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

/** Dovecot, or in a sentence why there is none: then the tests that need it are skipped and say that. */
export async function openDovecot(): Promise<Dovecot | string> {
  const program = await findOne();
  if (!program)
    return "these tests need Dovecot, and none was found: install it (Debian: apt-get install dovecot-imapd)";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-dovecot-"));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const who = os.userInfo();
  const user = isRoot ? "nobody" : who.username;
  const group = isRoot ? "nogroup" : String(who.gid);
  for (const name of ["run", "mail", "state"]) fs.mkdirSync(path.join(folder, name));
  const version = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout;
  const write = /^2\.[0-3]\./.test(version) ? settings23 : settings24;
  const file = path.join(folder, "dovecot.conf");
  fs.writeFileSync(
    file,
    write({ folder, port, user, group, uid: as.uid ?? who.uid, gid: as.gid ?? who.gid }),
  );
  const own = (place: string) => {
    if (isRoot) fs.chownSync(place, 65_534, 65_534);
  };
  fs.chmodSync(folder, 0o755);
  for (const name of ["", "run", "mail", "state", "dovecot.conf"]) own(path.join(folder, name));

  let child: ChildProcess | undefined;
  let said = "";
  async function start(): Promise<void> {
    child = spawn(program as string, ["-F", "-c", file], { ...as, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
    const running = child;
    for (let tries = 0; tries < 300; tries += 1) {
      if (running.exitCode !== null) throw new Error(`Dovecot does not start: ${said}${logOf(folder)}`);
      if (await answers(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Dovecot does not answer: ${said}${logOf(folder)}`);
  }
  async function stop(): Promise<void> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      running.once("exit", () => resolve());
      running.kill("SIGTERM");
      setTimeout(() => running.kill("SIGKILL"), 3_000).unref();
    });
  }
  after(async () => {
    await stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  try {
    await start();
  } catch (error) {
    return (error as Error).message.slice(0, 1_000);
  }

  let number = 0;
  const box = (user_: string, name?: string) =>
    path.join(folder, "mail", user_, ...(name ? [`.${name}`] : []));
  return {
    host: "127.0.0.1",
    port,
    password,
    start,
    stop,
    deliver(to, raw) {
      for (const part of ["", "tmp", "new", "cur"]) {
        const place = path.join(box(to), part);
        if (fs.existsSync(place)) continue;
        fs.mkdirSync(place, { recursive: true });
        own(place);
      }
      number += 1;
      // In the order of delivery, which is the order of these names.
      const name = `${1_700_000_000 + number}.M${number}P${process.pid}.test`;
      const written = path.join(box(to), "tmp", name);
      fs.writeFileSync(written, raw);
      own(written);
      fs.renameSync(written, path.join(box(to), "new", name));
    },
    count(of, name) {
      return ["new", "cur"]
        .map((part) => path.join(box(of, name), part))
        .reduce((sum, place) => sum + (fs.existsSync(place) ? fs.readdirSync(place).length : 0), 0);
    },
  };
}

interface Settings {
  readonly folder: string;
  readonly port: number;
  readonly user: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

const common = ({ folder, port, user, group }: Settings) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/state/log
protocols = imap
ssl = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
default_client_limit = 300
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 200
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;

const settings23 = (given: Settings) => `${common(given)}
listen = 127.0.0.1
disable_plaintext_auth = no
mail_location = maildir:${given.folder}/mail/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${given.uid} gid=${given.gid} home=${given.folder}/mail/%u
}
`;

const settings24 = (given: Settings) => `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
${common(given)}
listen = 127.0.0.1
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${given.folder}/mail/%{user}
passdb static {
  password = ${password}
}
userdb static {
  fields {
    uid = ${given.uid}
    gid = ${given.gid}
    home = ${given.folder}/mail/%{user}
  }
}
`;

function logOf(folder: string): string {
  try {
    return fs.readFileSync(path.join(folder, "state/log"), "utf8");
  } catch {
    return "";
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
}
