import { commentSource } from "./comments.ts";
import { noteSource } from "./notes.ts";
import { processSource } from "./processes.ts";
import { profileSource } from "./profiles.ts";
import { quoteSource } from "./quotes.ts";
import { requestSource } from "./requests.ts";
import { searchSource } from "./searches.ts";
import type { Source } from "./source.ts";

export { commentSource, noteSource, processSource, profileSource, quoteSource, requestSource, searchSource };

/** Everything that expresses a need. */
export const sources: readonly Source[] = [
  requestSource,
  commentSource,
  quoteSource,
  noteSource,
  profileSource,
  searchSource,
  processSource,
];
