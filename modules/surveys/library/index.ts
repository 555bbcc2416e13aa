// Ready questionnaires, worded by ourselves in both languages; each is taken as a copy.

import { afterChange } from "./after-change.ts";
import { communication } from "./communication.ts";
import type { LibraryQuestionnaire } from "./kit.ts";
import { leaders } from "./leaders.ts";
import { kano, needsAndResources } from "./needs.ts";
import { nomination } from "./nomination.ts";
import { partners } from "./partners.ts";
import { pulse } from "./pulse.ts";
import { ratingACustomer } from "./rating-a-customer.ts";
import { screener } from "./screener.ts";
import { serviceQuality, serviceQualityWithExpectations } from "./service-quality.ts";
import { work } from "./work.ts";

export type { LibraryQuestionnaire } from "./kit.ts";

export const library: readonly LibraryQuestionnaire[] = [
  serviceQuality,
  serviceQualityWithExpectations,
  ratingACustomer,
  nomination,
  needsAndResources,
  kano,
  pulse,
  work,
  communication,
  afterChange,
  leaders,
  partners,
  screener,
];
