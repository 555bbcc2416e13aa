// Ready guides, worded by ourselves in both languages; each is taken as a copy.

import { failedService } from "./failed-service.ts";
import { firstConversation } from "./first-conversation.ts";
import type { ReadyGuide } from "./kit.ts";
import { leadersView } from "./leaders-view.ts";
import { partner } from "./partner.ts";

export const readyGuides: readonly ReadyGuide[] = [firstConversation, failedService, leadersView, partner];
