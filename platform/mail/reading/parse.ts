// Takes one raw letter apart, within limits. It runs in a thread of its own: whatever a letter does, it does it there.

import { createHash } from "node:crypto";
import fs from "node:fs";
import type { Readable } from "node:stream";
import {
  type AddressObject,
  type AttachmentStream,
  type Headers,
  MailParser,
  type MessageText,
} from "mailparser";
import type { FileStore, StoredBytes } from "#platform/uploads";
import { type Address, oneLine, plainAddress } from "../address.ts";
import { Decoding, decodeDeclared } from "./decode.ts";
import { fileName } from "./file-name.ts";
import { foldText } from "./fold.ts";
import { htmlToText } from "./html-text.ts";
import type { Bounce, LetterFile, ReadLetter } from "./read-letter.ts";
import { judgeLetter } from "./verdict.ts";

export interface ParseOptions {
  readonly houseMark: string;
  readonly files: FileStore;
  /** Of one attachment, in bytes. */
  readonly limit: number;
}

const maxHeadSize = 256 * 1024;
const maxParts = 500;
const maxFiles = 300;
const longestText = 200_000;
/** Of a returned letter: enough for its headers. */
const returnedSample = 64 * 1024;

/** The parser, with every text part decoded by us: what a part claims to be in is often untrue. */
class Parser extends MailParser {
  createNode(node: unknown): { charset?: string } {
    const base = MailParser.prototype as unknown as { createNode(node: unknown): { charset?: string } };
    const made = base.createNode.call(this, node);
    const plain = (made.charset ?? "utf-8").toLowerCase().replace(/[^a-z0-9]/g, "");
    // By these names the parser would not ask.
    if (["ascii", "usascii", "utf8"].includes(plain)) made.charset = " utf-8 declared";
    return made;
  }
  getDecoder() {
    return { decodeStream: (charset: string) => new Decoding(charset.replace(" declared", "")) };
  }
}

interface Part {
  readonly text: string;
  readonly html: string;
  readonly headers: Headers;
  readonly lines: readonly { key: string; line: string }[];
  readonly files: LetterFile[];
  readonly returned: string;
  readonly types: readonly string[];
}

export async function parseLetter(raw: Readable, options: ParseOptions): Promise<ReadLetter> {
  const stored: StoredBytes[] = [];
  try {
    return await understand(await takeApart(raw, options, stored), options, stored);
  } catch (error) {
    for (const { id } of stored) await options.files.remove(id);
    throw error;
  }
}

async function takeApart(raw: Readable, options: ParseOptions, stored: StoredBytes[]): Promise<Part> {
  const parser = new Parser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
    maxHeadSize,
    maxChildNodes: maxParts,
  });
  let headers: Headers = new Map();
  let lines: readonly { key: string; line: string }[] = [];
  let content: MessageText | undefined;
  const files: LetterFile[] = [];
  const types: string[] = [];
  let returned = "";
  const taking: Promise<void>[] = [];
  await new Promise<void>((resolve, reject) => {
    const stop = (error: unknown) => {
      raw.destroy();
      reject(error);
    };
    parser.on("headers", (found: Headers) => (headers = found));
    parser.on("headerLines", (found: typeof lines) => (lines = found));
    parser.on("error", stop);
    raw.on("error", stop);
    parser.on("data", (part: AttachmentStream | MessageText) => {
      if (part.type === "text") {
        content = part;
        return;
      }
      taking.push(takeFile(part).then(() => part.release?.(), stop));
    });
    parser.on("end", resolve);
    raw.pipe(parser);
  });
  // A letter that breaks off in its last part ends before that part is stored.
  await Promise.all(taking);

  async function takeFile(part: AttachmentStream): Promise<void> {
    types.push(part.contentType);
    if (files.length >= maxFiles) throw new Error("it has too many attachments");
    if (/^(message\/rfc822|text\/rfc822|message\/delivery-status|message\/global)/.test(part.contentType)) {
      part.content.on("data", (chunk: Buffer) => {
        if (returned.length < returnedSample) returned += chunk.toString("latin1").slice(0, returnedSample);
      });
    }
    const bytes = await options.files.put(part.content, options.limit);
    stored.push(bytes);
    const contentId = part.cid && part.contentType.startsWith("image/") ? part.cid.slice(0, 250) : null;
    files.push({
      ...bytes,
      name: fileName(part.filename, part.contentType, files.length + 1),
      mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(part.contentType)
        ? part.contentType
        : "application/octet-stream",
      contentId,
    });
  }

  return {
    text: clean(content?.text ?? ""),
    html: content?.html ?? "",
    headers,
    lines,
    files,
    returned,
    types,
  };
}

async function understand(part: Part, options: ParseOptions, stored: StoredBytes[]): Promise<ReadLetter> {
  const header = headerOf(part);
  const from = firstAddress(part.headers.get("from"));
  const subject = oneLine(clean(rawHeader(part, "subject"))).slice(0, 500);
  const whole = choose(part.text, part.html);
  const contentType = header("content-type") ?? "text/plain";
  const verdict = judgeLetter({
    header,
    from: from?.address ?? null,
    subject,
    contentType,
    houseMark: options.houseMark,
  });
  const files = await keepWhole(inlineOf(part), whole, options, stored);
  const folded = foldText(whole.slice(0, longestText));
  const to = addresses(part.headers.get("to"));
  const cc = addresses(part.headers.get("cc"));
  const date = dateOf(part.headers.get("date"), header("date"));
  const letter = {
    messageId: firstId(header("message-id", true)),
    inReplyTo: ids(header("in-reply-to", true), 5),
    references: ids(header("references", true), 100),
    from,
    replyTo: firstAddress(part.headers.get("reply-to")),
    to,
    cc,
    delivered: delivered(part, [...to, ...cc]),
    subject,
    date,
    ...folded,
    files,
    verdict,
    bounce: verdict.kind === "bounce" ? bounceOf(part, whole) : null,
    disowned: isDisowned(part),
    sealed: sealedOf(part, contentType),
  };
  const digest = createHash("sha256")
    .update(
      JSON.stringify([
        [letter.messageId, from?.address, header("date"), subject, whole],
        // Two letters without name and date are told apart by the way they came.
        letter.messageId || date ? [] : part.lines.map(({ line }) => line),
        files.filter(({ contentId }) => contentId === null).map(({ sha256 }) => sha256),
      ]),
    )
    .digest("hex");
  return { ...letter, digest };
}

/** The first header of a name, decoded; as it was written when its capitals matter. */
function headerOf({ lines }: Part) {
  return (name: string, asWritten = false): string | undefined => {
    const line = lines.find(({ key }) => key === name)?.line;
    if (line === undefined) return undefined;
    const value = oneLine(line.slice(line.indexOf(":") + 1).replace(/\r?\n[ \t]+/g, " ")).slice(0, 20_000);
    return asWritten ? value : value.toLowerCase();
  };
}

/** Headers with bare bytes in them are not allowed and common: read in what they read best. */
function rawHeader({ headers, lines }: Part, name: string): string {
  const line = lines.find(({ key }) => key === name)?.line ?? "";
  const value = line.slice(line.indexOf(":") + 1).replace(/\r?\n[ \t]+/g, " ");
  if (/[\u0080-\u00ff]/.test(value) && !/=\?[^?]+\?[bq]\?/i.test(value)) {
    return decodeDeclared(Buffer.from(value, "latin1"), "utf-8");
  }
  const decoded = headers.get(name);
  return typeof decoded === "string" ? decoded : Array.isArray(decoded) ? String(decoded[0]) : value;
}

type HeaderValue = Parameters<Headers["set"]>[1] | undefined;

function addresses(value: HeaderValue, most = 100): Address[] {
  const objects = (Array.isArray(value) ? value : [value]) as (AddressObject | undefined)[];
  const all = objects.flatMap((one) => one?.value ?? []).flatMap((one) => one.group ?? [one]);
  return all.slice(0, most).flatMap(({ name, address }) => {
    const plain = plainAddress(address ?? "");
    return plain ? [{ name: mendName(name), address: plain }] : [];
  });
}

function mendName(name: string): string {
  const bytes = Buffer.from(name, "latin1");
  const isRaw = /[\u0080-\u00ff]/.test(name) && bytes.toString("latin1") === name;
  return clean(isRaw ? decodeDeclared(bytes, "utf-8") : name).slice(0, 200);
}

const firstAddress = (value: HeaderValue): Address | null => addresses(value)[0] ?? null;

function delivered(part: Part, named: readonly Address[]): string[] {
  const tracked = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to"];
  const said = part.lines
    .filter(({ key }) => tracked.includes(key))
    .flatMap(({ line }) => plainAddress(line.slice(line.indexOf(":") + 1).replace(/[<>]/g, "")) ?? []);
  return [...new Set([...said, ...named.map(({ address }) => address)])].slice(0, 200);
}

function ids(text: string | undefined, most: number): string[] {
  const found = (text ?? "").match(/<[^<>\s]{3,400}>/g) ?? [];
  const bare = found.length === 0 && /^\S+@\S+$/.test(text ?? "") ? [`<${text}>`] : found;
  // The last ones are the nearest.
  return [...new Set(bare)].slice(-most);
}

const firstId = (text: string | undefined): string | null => ids(text, 1)[0] ?? null;

function dateOf(value: HeaderValue, written: string | undefined): string | null {
  return written !== undefined && value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString()
    : null;
}

/** Without what PostgreSQL does not keep and what turns text around so that it reads as something else. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .toWellFormed()
    .trim();
}

/** The plain text, unless it only says that there is an HTML text, or is a stump of it. */
function choose(text: string, html: string): string {
  if (html.trim() === "") return text;
  const fromHtml = clean(htmlToText(html));
  const stump = text.length < 400 && fromHtml.length > 3 * text.length + 200;
  return text === "" || stump ? fromHtml : text;
}

/** Pictures that the text shows stand aside; a picture with an id that nothing shows is an attachment like another. */
function inlineOf({ files, html }: Part): LetterFile[] {
  const shown = new Set(
    [...html.matchAll(/cid:([^"'\s>)]{1,250})/gi)].map(([, id]) => decodeId(id as string)),
  );
  return files.map((file) =>
    file.contentId !== null && !shown.has(file.contentId) ? { ...file, contentId: null } : file,
  );
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** A text longer than anybody reads on a page is there whole as a file. */
async function keepWhole(
  files: LetterFile[],
  whole: string,
  options: ParseOptions,
  stored: StoredBytes[],
): Promise<LetterFile[]> {
  if (whole.length <= longestText) return files;
  const { Readable } = await import("node:stream");
  const bytes = await options.files.put(Readable.from([Buffer.from(whole)]), options.limit);
  stored.push(bytes);
  return [...files, { ...bytes, name: "letter.txt", mediaType: "text/plain", contentId: null }];
}

/** The topmost result is our own server's: the ones below it anybody may have written. */
function isDisowned({ lines }: Part): boolean {
  const result = lines.find(({ key }) => key === "authentication-results")?.line ?? "";
  return /\bdmarc\s*=\s*fail\b/i.test(result);
}

function sealedOf({ types, text, html }: Part, contentType: string): "smime" | "pgp" | null {
  if (/^application\/(x-)?pkcs7-mime/.test(contentType) && !/smime-type="?signed/.test(contentType))
    return "smime";
  if (/^multipart\/encrypted/.test(contentType) || types.includes("application/pgp-encrypted")) return "pgp";
  return /^\s*-----BEGIN PGP MESSAGE-----/.test(text || html) ? "pgp" : null;
}

function bounceOf({ returned, headers }: Part, whole: string): Bounce {
  const all = `${whole}\n${returned}`.slice(0, 300_000);
  const failed = headers.get("x-failed-recipients");
  const recipient =
    /^final-recipient:\s*(?:rfc822|utf-8)?\s*;?\s*<?([^\s<>;]+@[^\s<>;]+)/im.exec(all)?.[1] ??
    (typeof failed === "string" ? failed.split(",")[0] : undefined) ??
    /^original-recipient:\s*(?:rfc822)?\s*;?\s*<?([^\s<>;]+@[^\s<>;]+)/im.exec(all)?.[1] ??
    /^\s*<([^\s<>]+@[^\s<>]+)>:\s*$/m.exec(whole)?.[1] ??
    /^to:[^\n@]*?<?([^\s<>,]+@[^\s<>,]+)/im.exec(all)?.[1];
  const reason =
    /^diagnostic-code:\s*(.+(?:\n[ \t]+.+)*)/im.exec(all)?.[1] ??
    /^\s*(5\d\d[ -].{3,300})$/m.exec(whole)?.[1] ??
    /^status:\s*(\d\.\d{1,3}\.\d{1,3}.{0,100})/im.exec(all)?.[1] ??
    whole.split("\n").find((line) => line.trim().length > 10);
  const mentioned = all.match(/<[^<>\s@]{3,200}@[^<>\s]{1,200}>/g) ?? [];
  return {
    recipient: recipient ? (plainAddress(recipient) ?? null) : null,
    reason: reason ? oneLine(reason).slice(0, 500) : null,
    messageIds: [...new Set(mentioned)].slice(0, 50),
  };
}

/** Without the mark that some programs put before everything, and that would be part of the first header. */
export function openRaw(file: string): Readable {
  const first = Buffer.alloc(3);
  const handle = fs.openSync(file, "r");
  try {
    fs.readSync(handle, first, 0, 3, 0);
  } finally {
    fs.closeSync(handle);
  }
  const marked = first.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  return fs.createReadStream(file, { start: marked ? 3 : 0 });
}
