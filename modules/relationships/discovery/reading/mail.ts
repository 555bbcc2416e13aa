import { type FileSource, sourceName, streamBytes } from "#platform/files";
import { CommunicationCounter } from "../count-communication.ts";
import type { Directory } from "../directory.ts";
import type { MonthlyEvidence } from "../evidence.ts";
import type { Located } from "../party.ts";
import { type EvidenceRow, readEvidenceTable } from "./evidence-table.ts";
import { type MailField, mailFields } from "./fields.ts";
import { MboxHeaders } from "./mbox.ts";
import { type EvidenceReport, ProblemLog } from "./problem.ts";

type Outcome = { evidence: MonthlyEvidence[]; report: EvidenceReport };

/** Reads communication metadata, a table or an mbox file, and counts contacts. Content is never looked at. */
export async function readMail(source: FileSource, directory: Directory): Promise<Outcome> {
  return (await isMbox(source)) ? readMbox(source, directory) : readMailTable(source, directory);
}

async function isMbox(source: FileSource): Promise<boolean> {
  for await (const piece of streamBytes(source)) {
    const start = piece.subarray(0, 400).toString("latin1").trimStart();
    return (
      /^From \S+/.test(start) || /^(From|Date|Message-ID|Received|Return-Path|To|Subject):[ \t]/i.test(start)
    );
  }
  return false;
}

async function readMailTable(source: FileSource, directory: Directory): Promise<Outcome> {
  const counter = new CommunicationCounter(directory);
  const take = (row: EvidenceRow<MailField>) => {
    const time = row.time("time");
    if (time === undefined) {
      row.report(row.text("time") === "" ? "time_missing" : "time_bad", "time");
      return "refused";
    }
    const sender = addressesIn(row.text("from"))[0];
    const recipients = [...addressesIn(row.text("to")), ...addressesIn(row.text("cc"))];
    if (sender === undefined || recipients.length === 0) {
      row.report(
        sender === undefined ? "sender_missing" : "recipient_missing",
        sender === undefined ? "from" : "to",
      );
      return "refused";
    }
    counter.take(
      row.text("message"),
      who(sender, time, directory),
      recipients.map((r) => who(r, time, directory)),
      time,
    );
    return "counted";
  };
  const report = await readEvidenceTable(source, mailFields, ["from", "to", "time"], take);
  const evidence = counter.rows();
  return { evidence, report: { ...report, aside: counter.broadcasts + counter.inChain } };
}

async function readMbox(source: FileSource, directory: Directory): Promise<Outcome> {
  const counter = new CommunicationCounter(directory);
  const log = new ProblemLog();
  let rows = 0;
  let counted = 0;
  const mbox = new MboxHeaders((head) => {
    rows += 1;
    const sender = addressesIn(head.from)[0];
    if (sender === undefined || head.time === undefined) {
      log.add({ line: head.line, column: null, value: "", code: "headers_missing", severity: "refused" });
      return;
    }
    const { time } = head;
    const recipients = [...addressesIn(head.to), ...addressesIn(head.cc)].map((r) => who(r, time, directory));
    counter.take(head.id, who(sender, time, directory), recipients, time);
    counted += 1;
  });
  for await (const piece of streamBytes(source)) mbox.push(piece);
  mbox.end();
  const evidence = counter.rows();
  const aside = counter.broadcasts + counter.inChain;
  const file = sourceName(source);
  const report = {
    file,
    rows,
    counted,
    aside,
    problems: log.kept,
    problemCounts: log.counts,
    unknownColumns: [],
  };
  return { evidence, report };
}

function who(address: string, time: number, directory: Directory): Located {
  const found = directory.locate(address, time, "person");
  return typeof found === "string" ? directory.stranger(address) : found;
}

/** The addresses in a header or a cell: bare, in angle brackets after a name, several by comma or semicolon. */
export function addressesIn(text: string): string[] {
  if (text === "") return [];
  const found = text.match(/[^\s<>"',;:()]+@[^\s<>"',;:()]+/g);
  if (found) return found.map((address) => address.toLowerCase());
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
