import { useGo, usePageSearch, useUser, useWords } from "#platform/web";
import { Alert, Select } from "#ui/base";
import { FormFrame, useForm } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Guides, type PartyName, planInterview, useGuides, useShown } from "../api.ts";
import css from "../interviews.module.css";
import { PartyField, useInLanguage } from "../parts.tsx";
import { interviewTitles } from "../titles.ts";
import { TimeFields, timeBody } from "./time-fields.tsx";
import { planWords } from "./words.ts";

export default function PlanPage() {
  const p = useWords(planWords);
  const title = useWords(interviewTitles);
  const query = useGuides();
  return (
    <Page>
      <PageHeader
        title={title("plan")}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("interviews"), to: "/surveys/interviews" },
        ]}
        lead={p("lead")}
      />
      <Async query={query}>
        {(guides) =>
          guides.guides.length === 0 ? (
            <EmptyState
              title={p("guideNone")}
              actions={<ButtonLink to="/surveys/interviews/guides">{p("guideTake")}</ButtonLink>}
            />
          ) : (
            <PlanForm guides={guides} />
          )
        }
      </Async>
    </Page>
  );
}

interface Values {
  readonly guide: string;
  readonly interviewer: PartyName | null;
  readonly interviewed: PartyName | null;
  readonly supplier: PartyName | null;
  readonly customer: PartyName | null;
  readonly at: string;
  readonly zone: string;
  readonly minutes: number | string;
  readonly place: string;
  readonly message: string;
}

function PlanForm({ guides: { guides, zone } }: { guides: Guides }) {
  const p = useWords(planWords);
  const said = useInLanguage();
  const go = useGo();
  const shown = useShown();
  const me = useUser();
  const [{ guide }] = usePageSearch({ guide: "" });
  const lead = me.roles.includes("programme_lead");
  const mine: PartyName | null = me.personId ? { id: me.personId, name: me.name, kind: "person" } : null;
  const form = useForm<Values>({
    initial: {
      guide: guides.some(({ id }) => id === guide) ? guide : guides.length === 1 ? (guides[0]?.id ?? "") : "",
      interviewer: mine,
      interviewed: null,
      supplier: null,
      customer: null,
      at: "",
      // A house without a calendar has no zone of its own: the planner's clock is the better guess.
      zone: zone === "UTC" ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone,
      minutes: 45,
      place: "",
      message: "",
    },
    check: ({ guide, interviewer, interviewed, at }) => ({
      guide: guide ? undefined : p("guideMissing"),
      interviewer: interviewer ? undefined : p("interviewerMissing"),
      interviewed: interviewed ? undefined : p("interviewedMissing"),
      at: at ? undefined : p("atMissing"),
    }),
    async save(values) {
      const { guide, interviewer, interviewed, supplier, customer } = values;
      if (!interviewer || !interviewed) return;
      const made = await planInterview({
        body: {
          guide,
          interviewer: interviewer.id,
          interviewed: interviewed.id,
          supplier: supplier?.id ?? null,
          ...(customer ? { customer: customer.id } : {}),
          ...timeBody(values),
        },
      });
      shown(made);
      go(`/surveys/interviews/${made.id}`, { replace: true });
    },
  });
  const party = (name: "interviewer" | "interviewed" | "supplier" | "customer") => {
    const { value, error, onChange } = form.value(name);
    return { value, error, onChange };
  };
  return (
    <FormFrame form={form} verb={p("verb")}>
      <Section title={p("who")}>
        <div className={css.numbers}>
          <Select
            label={p("guide")}
            allowDeselect={false}
            data={guides.map((one) => ({ value: one.id, label: said(one.name) }))}
            {...form.value("guide")}
          />
          <PartyField label={p("interviewed")} kinds={["person", "partner"]} {...party("interviewed")} />
          {(lead || !mine) && (
            <PartyField
              label={p("interviewer")}
              description={p("interviewerHint")}
              kinds={["person"]}
              {...party("interviewer")}
            />
          )}
        </div>
      </Section>
      <Section title={p("about")} lead={p("aboutLead")}>
        <div className={css.numbers}>
          <PartyField
            label={p("supplier")}
            description={p("supplierHint")}
            kinds={["unit", "partner", "person"]}
            {...party("supplier")}
          />
          <PartyField
            label={p("customer")}
            description={p("customerHint")}
            kinds={["unit", "partner"]}
            {...party("customer")}
          />
        </div>
      </Section>
      <Section title={p("whenWhere")}>
        <TimeFields form={form} />
        {form.values.at !== "" && Date.parse(form.values.at) < Date.now() && (
          <Alert color="yellow" role="status">
            {p("past")}
          </Alert>
        )}
      </Section>
    </FormFrame>
  );
}
