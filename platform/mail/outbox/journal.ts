// What the server has accepted, on disk before anything else happens: the database may be away at that moment, or the
// process may die before it has told it.

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive } from "../alive.ts";

export interface Accepted {
  readonly letter: number;
  readonly response: string;
  /** Addresses the server refused while it took the letter for the others. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly address: string;
  readonly permanent: boolean;
  readonly reason: string;
}

export interface Journal {
  /** Who we are in the claims of letters. */
  readonly claimant: string;
  /** Returns when it is on the disk. */
  write(accepted: Accepted): void;
  /** What any process of this folder has written and the database may not know. */
  read(): Accepted[];
  /** The database knows these. */
  settled(letters: readonly number[]): void;
  /** Whether the process that claimed a letter is known to be dead: one of this folder and machine that runs no more. */
  isDead(claimant: string): boolean;
  close(): void;
}

const enough = 64 * 1024;

export function openJournal(data: string): Journal {
  const folder = path.join(data, "mail");
  fs.mkdirSync(folder, { recursive: true, mode: 0o750 });
  const home = folderName(folder);
  const claimant = `${home}/${process.pid}/${randomUUID()}`;
  const own = path.join(folder, `accepted-${process.pid}-${claimant.slice(-12)}.jsonl`);
  const file = fs.openSync(own, "a", 0o640);
  const open = new Set<number>();
  let size = 0;
  fs.fsyncSync(file);
  syncFolder(folder);

  const journals = () =>
    fs
      .readdirSync(folder)
      .filter((name) => /^accepted-\d+-.*\.jsonl$/.test(name))
      .map((name) => path.join(folder, name));

  const isDead = (other: string): boolean => {
    if (other === claimant) return false;
    const at = other.lastIndexOf("/", other.lastIndexOf("/") - 1);
    if (other.slice(0, at) !== home) return false;
    const pid = Number(other.slice(at + 1).split("/")[0]);
    return pid === process.pid || !isAlive(pid);
  };

  return {
    claimant,
    isDead,
    write(accepted) {
      const line = `${JSON.stringify(accepted)}\n`;
      fs.writeSync(file, line);
      fs.fdatasyncSync(file);
      size += line.length;
      open.add(accepted.letter);
    },
    read: () => journals().flatMap(readJournal),
    settled(letters) {
      for (const letter of letters) open.delete(letter);
      if (open.size === 0 && size > enough) {
        fs.ftruncateSync(file, 0);
        size = 0;
      }
      const known = new Set(letters);
      for (const other of journals()) {
        if (other === own) continue;
        const pid = Number(/accepted-(\d+)-/.exec(path.basename(other))?.[1]);
        const over = pid === process.pid || !isAlive(pid);
        if (over && readJournal(other).every(({ letter }) => known.has(letter))) {
          fs.rmSync(other, { force: true });
        }
      }
    },
    close() {
      fs.closeSync(file);
      if (open.size === 0) fs.rmSync(own, { force: true });
    },
  };
}

/** A last line cut off by the end of the process was never acted upon: the letter counts as unknown. */
function readJournal(file: string): Accepted[] {
  let text = "";
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    try {
      return line ? [JSON.parse(line) as Accepted] : [];
    } catch {
      return [];
    }
  });
}

/** Machine and folder: only there does a process number mean anything. */
function folderName(folder: string): string {
  const file = path.join(folder, "name");
  try {
    fs.writeFileSync(file, randomUUID(), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return `${os.hostname()}/${fs.readFileSync(file, "utf8")}`;
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
