import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyName, RequestItem } from "./shapes.ts";

const id = z.uuid();
const Done = z.object({ id: z.string() });
const day = z.iso.date();

export const ApprovalView = z
  .object({
    id: z.string(),
    level: z.number(),
    needs: z.enum(["one", "all"]),
    approver: PartyName.nullable(),
    insteadOf: PartyName.nullable(),
    state: z.enum(["planned", "asked", "approved", "declined", "not_needed"]),
    reason: z.string().nullable(),
    askedAt: z.string().nullable(),
    decidedAt: z.string().nullable(),
    /** Whether I am asked. */
    mine: z.boolean(),
  })
  .meta({ id: "Approval" });
export type ApprovalView = z.infer<typeof ApprovalView>;

export const listApprovals = endpoint({
  method: "GET",
  path: "/api/requests/:id/approvals",
  summary: "Who approves a request, level by level, and what they said.",
  params: z.object({ id }),
  response: z.object({ approvals: z.array(ApprovalView) }),
});

export const listMyApprovals = endpoint({
  method: "GET",
  path: "/api/requests/approvals",
  summary: "What waits for my decision, the longest first.",
  query: z.object({ after: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  response: z.object({
    approvals: z.array(
      z.object({
        id: z.string(),
        level: z.number(),
        insteadOf: PartyName.nullable(),
        askedAt: z.string().nullable(),
        text: z.string(),
        request: RequestItem,
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const decideApproval = endpoint({
  method: "POST",
  path: "/api/requests/approvals/:id/decision",
  summary: "Approves or declines; declining needs a reason and ends the request.",
  params: z.object({ id }),
  body: z.object({ approve: z.boolean(), reason: z.string().trim().max(2_000).default("") }),
  response: Done,
});

export const handApproval = endpoint({
  method: "PUT",
  path: "/api/requests/approvals/:id/approver",
  summary: "Leaves the decision to somebody else.",
  params: z.object({ id }),
  body: z.object({ person: id }),
  response: Done,
});

export const SubstituteView = z
  .object({
    id: z.string(),
    person: PartyName.nullable(),
    substitute: PartyName.nullable(),
    from: z.string(),
    to: z.string(),
    mayRemove: z.boolean(),
  })
  .meta({ id: "Substitute" });

export const listSubstitutes = endpoint({
  method: "GET",
  path: "/api/requests/substitutes",
  summary: "Who decides in my place, and in whose place I do, from today on.",
  response: z.object({ substitutes: z.array(SubstituteView) }),
});

export const setSubstitute = endpoint({
  method: "POST",
  path: "/api/requests/substitutes",
  summary:
    "Names who decides in somebody's place while they are away: for oneself, or a head for their people.",
  body: z.object({ person: id.optional(), substitute: id, from: day, to: day }),
  response: Done,
});

export const removeSubstitute = endpoint({
  method: "DELETE",
  path: "/api/requests/substitutes/:id",
  summary: "Takes a substitution back.",
  params: z.object({ id }),
  response: Done,
});
