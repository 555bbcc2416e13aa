import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from "react";
import { type HomePart, useSession, useUser, useWords } from "#platform/web";
import { LoopSteps } from "#ui/loop";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Boundary, EmptyState, Loading } from "#ui/state";
import { homeParts } from "../modules.ts";
import { AdministratorPart } from "./administrator-part.tsx";
import { audiencesOf, partsFor } from "./audience.ts";
import { OwnPages } from "./own-pages.tsx";
import { SampleNote } from "./sample-note.tsx";
import { Start } from "./start.tsx";
import { homeWords } from "./words.ts";

/** Home for each kind of user: composed of what the modules have to say to them. */
export default function HomePage() {
  const t = useWords(homeWords);
  const user = useUser();
  const company = useSession()?.company;
  const audiences = audiencesOf(user);
  const lead = audiences.has("lead");
  const [starting, setStarting] = useState(false);
  const empty = company?.empty === true || starting;
  const say = lead
    ? t("leadLead")
    : audiences.has("head")
      ? t("headLead")
      : audiences.has("employee")
        ? t("employeeLead")
        : audiences.has("administrator")
          ? t("administratorLead")
          : undefined;
  const loop = partsFor(homeParts, audiences, "loop");
  const wide = partsFor(homeParts, audiences, "wide");
  const half = partsFor(homeParts, audiences, "half");
  return (
    <Page>
      <PageHeader title={company?.name || t("title")} lead={say} />
      {lead && empty && <Start onBusy={setStarting} />}
      {lead && !empty && loop.length > 0 && (
        <Section bare title={t("loop")}>
          <LoopSteps>
            {loop.map((part) => (
              <Part key={part.id} part={part} />
            ))}
          </LoopSteps>
        </Section>
      )}
      {!lead && empty && <EmptyState title={t("waitTitle")}>{t("waitText")}</EmptyState>}
      {!empty && wide.map((part) => <Part key={part.id} part={part} />)}
      {!empty && half.length > 0 && (
        <Columns least="24rem">
          {half.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </Columns>
      )}
      {!empty && (user.personId || user.unitId) && <OwnPages user={user} />}
      {!empty && audiences.size === 0 && <EmptyState title={t("nobodyTitle")}>{t("nobodyText")}</EmptyState>}
      {lead && !empty && <SampleNote />}
      {audiences.has("administrator") && <AdministratorPart />}
    </Page>
  );
}

const loaded = new Map<string, LazyExoticComponent<ComponentType>>();

/** A module's part: fetched when it is drawn, and its failure is its own. */
function Part({ part }: { part: HomePart }) {
  let Content = loaded.get(part.id);
  if (!Content) {
    Content = lazy(part.load);
    loaded.set(part.id, Content);
  }
  return (
    <Boundary>
      <Suspense fallback={<Loading lines={3} />}>
        <Content />
      </Suspense>
    </Boundary>
  );
}
