import { utimes } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context } from "#platform/context";
import { mediaTypeOf } from "../../media-type.ts";
import { conductErrors } from "../errors.ts";
import type { NewFile } from "./store.ts";
import { stripPicture } from "./strip.ts";

export interface GivenAttachment {
  readonly name: string;
  /** In base 64: who is not signed in has no uploads. */
  readonly content: string;
}

const largest = 2_100_000;

/** Keeps attachments under names that say nothing, without what pictures tell of themselves, as of the day. */
export async function keepFiles(
  { uploads }: Context,
  given: readonly GivenAttachment[],
  day: Date,
): Promise<NewFile[]> {
  const kept: NewFile[] = [];
  for (const [place, { name, content }] of given.entries()) {
    const bytes = Buffer.from(content, "base64");
    if (bytes.length === 0) throw conductErrors.refuse("attachment_bad", { name }, { place: "attachments" });
    const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
    const neutral = `${place + 1}${ending ? `.${ending}` : ""}`;
    const stored = await uploads.put(Readable.from([stripPicture(bytes)]), largest);
    await utimes(uploads.pathOf(stored.id), day, day);
    kept.push({ ...stored, name: neutral, mediaType: mediaTypeOf(neutral) });
  }
  return kept;
}

export async function dropFiles({ uploads }: Context, files: readonly NewFile[]): Promise<void> {
  for (const { id } of files) await uploads.remove(id);
}
