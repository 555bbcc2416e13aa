import { Fragment } from "react";
import type { Results } from "./api.ts";
import { DriversSection } from "./models/drivers.tsx";
import { ImportanceSection } from "./models/importance.tsx";
import { KanoSection } from "./models/kano.tsx";
import { OpportunitySection } from "./models/opportunity.tsx";
import { ReliabilitySection } from "./models/reliability.tsx";
import type { Teller } from "./tell.ts";

const order = ["importance", "drivers", "opportunity", "kano", "reliability"];

/** What was computed of the answers together; of what was not asked there is nothing. */
export function Models({ results, tell }: { results: Results; tell: Teller }) {
  const { wave } = results;
  return results.models
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((model) => (
      <Fragment key={model.name}>
        {model.name === "importance" && <ImportanceSection model={model} wave={wave} tell={tell} />}
        {model.name === "drivers" && <DriversSection model={model} wave={wave} tell={tell} />}
        {model.name === "opportunity" && <OpportunitySection model={model} wave={wave} tell={tell} />}
        {model.name === "kano" && <KanoSection model={model} tell={tell} />}
        {model.name === "reliability" && <ReliabilitySection model={model} tell={tell} />}
      </Fragment>
    ));
}
