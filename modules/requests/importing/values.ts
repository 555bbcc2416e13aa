// What other desks' words for kinds, states and priorities mean here.

import type { Kind, Priority } from "../schema/shapes.ts";

const has = (text: string, ...parts: readonly string[]) => parts.some((part) => text.includes(part));

/** An incident, a problem or a task is something asked for. */
export function kindOf(text: string): Kind {
  const said = text.toLowerCase();
  if (has(said, "complaint", "claim", "жалоб", "претенз", "рекламац")) return "complaint";
  if (has(said, "thank", "praise", "compliment", "благодар")) return "thanks";
  if (has(said, "suggest", "idea", "improvement", "предложен", "иде")) return "suggestion";
  if (has(said, "question", "inquiry", "how to", "вопрос", "консультац")) return "question";
  return "request";
}

/** Whether the state says that it is over; undefined when it says nothing that we know. */
export function isOver(text: string): boolean | undefined {
  const said = text.trim().toLowerCase();
  if (said === "") return undefined;
  if (/^[0-9]+$/.test(said)) {
    // GLPI: 5 solved, 6 closed. Bitrix24: 5 completed, 7 declined.
    return ["5", "6", "7"].includes(said);
  }
  if (has(said, "reopen", "not closed", "не закры", "переоткры", "in progress", "в работе", "ожида"))
    return false;
  return has(
    said,
    ...[
      "closed",
      "solved",
      "resolved",
      "done",
      "complete",
      "merged",
      "removed",
      "declined",
      "cancel",
      "reject",
    ],
    ...["закры", "решен", "решён", "выполнен", "заверш", "отклон", "отмен", "готов"],
  );
}

export function outcomeOf(text: string): "served" | "declined" | "withdrawn" {
  const said = text.toLowerCase();
  if (has(said, "declin", "reject", "won't", "wont", "отклон", "отказ")) return "declined";
  if (has(said, "cancel", "withdraw", "removed", "отмен", "отозван")) return "withdrawn";
  return "served";
}

export function priorityOf(text: string): Priority {
  const said = text.trim().toLowerCase();
  if (
    has(
      said,
      "urgent",
      "critical",
      "blocker",
      "highest",
      "major",
      "emergency",
      "very high",
      "крити",
      "срочн",
      "очень высок",
    )
  ) {
    return said.includes("not urgent") || said.includes("не сроч") ? "low" : "urgent";
  }
  // Zammad "3 high", Znuny "4 high" and "5 very high"; osTicket and Jira by the word.
  if (has(said, "high", "высок", "важн")) return "high";
  if (has(said, "low", "lowest", "minor", "trivial", "низк")) return "low";
  return "normal";
}
