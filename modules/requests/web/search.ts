import type { Found } from "#platform/web";
import { currentLanguage } from "#platform/web";
import { say } from "#platform/words";
import { searchOnce } from "./api.ts";
import { words } from "./words.ts";

/** Requests for the search of the frame, by number or by words. */
export default async function search(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const t = say(words, currentLanguage());
  const { found } = await searchOnce(text, 6, signal);
  return found.map(({ request }) => ({
    key: request.id,
    title: request.subject,
    note: [
      t("number", { number: String(request.number) }),
      t(`state_${request.state}`),
      request.supplier?.name,
    ]
      .filter(Boolean)
      .join(" · "),
    to: `/requests/${request.number}`,
  }));
}
