import type { Announcement } from "#platform/events";

/** What is announced of agreements; the subject and the case is always the agreement. */
export interface AgreementParticulars {
  agreement_proposed: { side: string; onBehalf: boolean; note: string | null };
  agreement_accepted: { side: string; inForce: boolean };
  agreement_declined: { side: string; reason: string };
  agreement_withdrawn: { side: string; reason: string | null };
  /** `on` is the moment it ends: ahead when notice was given. */
  agreement_ended: { side: string | null; reason: string; on: string };
  /** A notice was taken back before it ran out. */
  agreement_continued: { side: string | null };
  agreement_renamed: { name: string | null };
  /** A merged unit's agreement goes on with its heir. */
  agreement_moved: { from: string; into: string };
  agreement_review_due: { reviewOn: string };
}
export type AgreementEvent = keyof AgreementParticulars;

export interface Subject {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string | null;
}

export function agreementEvent<K extends AgreementEvent>(
  kind: K,
  { id, supplier, customer }: Subject,
  version: number | null,
  particulars: AgreementParticulars[K],
): Announcement {
  return {
    kind,
    module: "catalogue",
    subject: { kind: "agreement", id },
    caseId: id,
    particulars: { supplier, customer, version, ...particulars },
    topics: ["catalogue/agreements", `catalogue/agreements/${id}`],
  };
}
