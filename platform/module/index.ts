import type { ErrorCatalogue } from "#platform/errors";
import type { AnyRoute } from "#platform/http";
import type { JobDefinition } from "#platform/jobs";
import type { NoticeSource } from "#platform/notices";
import type { Reaction } from "#platform/reactions";
import type { RefKind } from "#platform/refs";
import type { Resident } from "#platform/residents";

/** What a room hands to the house. */
export interface Module {
  readonly name: string;
  /** The rooms whose doors it opens; no circle. */
  readonly uses: readonly string[];
  readonly routes?: readonly AnyRoute[];
  readonly jobs?: readonly JobDefinition[];
  readonly reactions?: readonly Reaction[];
  readonly residents?: readonly Resident[];
  readonly refs?: readonly RefKind[];
  /** The kinds of news it tells people, as the settings list them. */
  readonly noticeSources?: readonly NoticeSource[];
  readonly errors?: readonly ErrorCatalogue[];
}
