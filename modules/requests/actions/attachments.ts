import fs from "node:fs";
import type { Context } from "#platform/context";
import type { Download } from "#platform/http";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { isPlainPicture } from "../media-type.ts";
import { maySeeInside } from "../policy.ts";
import { findAttachment } from "../store/files.ts";
import { loadSeen } from "./facts.ts";

/** An attached file, streamed from the disk. Only pictures that can carry no script are shown on the page itself. */
export async function downloadAttachment(
  context: Context,
  id: string,
  attachment: string,
  { inline = false }: { inline?: boolean },
): Promise<Download> {
  const facts = await loadSeen(context, id);
  const found = await findAttachment(context.db, id, attachment);
  if (!found) throw errors.refuse("attachment_not_found");
  if (found.audience === "inside") allow(maySeeInside(context.actor, facts));
  const path = context.uploads.pathOf(found.file);
  if (!fs.existsSync(path)) throw errors.refuse("attachment_not_found");
  return {
    name: found.name,
    mediaType: found.mediaType,
    body: fs.createReadStream(path),
    stored: true,
    inline: inline && isPlainPicture(found.mediaType),
  };
}
