import type { JobDefinition } from "#platform/jobs";
import { dayIn } from "#science/time";
import { agreementEvent } from "./events.ts";
import { takeDueReviews } from "./write.ts";

const batch = 500;

/** Announces reviews whose date has come, each date once. */
export const reviewJob: JobDefinition = {
  name: "catalogue.agreement-reviews",
  retries: 3,
  schedule: "40 4 * * *",
  async work(run) {
    let told = 0;
    for (;;) {
      const due = await run.transact(async (context) => {
        const reviews = await takeDueReviews(context.db, dayIn("UTC", context.now), batch);
        await context.announce(
          ...reviews.map(({ version, reviewOn, ...subject }) =>
            agreementEvent("agreement_review_due", subject, version, { reviewOn }),
          ),
        );
        return reviews.length;
      });
      told += due;
      if (due < batch || run.signal.aborted) return { told };
    }
  },
};
