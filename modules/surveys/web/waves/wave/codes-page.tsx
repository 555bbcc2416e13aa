import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, usePageParam, useWords } from "#platform/web";
import { Button, Group, Stack, Text } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, ErrorState } from "#ui/state";
import { Party } from "#ui/tag";
import { makeSheets, type NamedParty, type Sheets, useWave, type Wave } from "../api.ts";
import { PartiesField } from "../parties-field.tsx";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import { pageWords } from "./page-words.ts";

const kioskAddress = () => `${window.location.host}/kiosk`;

/** Codes for people without a computer: made, shown once, printed, and gone with the page. */
export default function CodesPage() {
  const query = useWave(usePageParam("wave"));
  return (
    <Page>
      <Async query={query}>{(wave) => <Content wave={wave} />}</Async>
    </Page>
  );
}

function Content({ wave }: { wave: Wave }) {
  const t = useWords(waveWords);
  const w = useWords(pageWords);
  const [language] = useLanguage();
  const [sheets, setSheets] = useState<Sheets>();
  return (
    <>
      <PageHeader
        title={w("kiosk")}
        crumbs={[
          { title: t("surveys"), to: "/surveys" },
          { title: wave.name[language], to: `/surveys/${wave.id}` },
        ]}
        lead={sheets ? w("printHint") : w("kioskLead", { address: kioskAddress() })}
        actions={
          sheets && (
            <Button
              className={css.noPrint}
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {w("print")}
            </Button>
          )
        }
      />
      {sheets ? <Printed sheets={sheets} /> : <Make wave={wave} onMade={setSheets} />}
    </>
  );
}

function Make({ wave, onMade }: { wave: Wave; onMade: (sheets: Sheets) => void }) {
  const w = useWords(pageWords);
  const [units, setUnits] = useState<readonly NamedParty[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const make = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { units: units.map(({ id }) => id) };
      onMade((await makeSheets({ params: { wave: wave.id }, body })).sheets);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section>
      <Stack>
        <PartiesField
          label={w("kioskUnits")}
          description={w("kioskUnitsHint")}
          placeholder={w("findUnit")}
          kinds={["unit", "partner"]}
          value={units}
          onChange={setUnits}
        />
        <Text c="dimmed" size="sm">
          {w("kioskOnce")}
        </Text>
        {error !== undefined && <ErrorState error={error} />}
        <Group justify="flex-end">
          <Button loading={busy} onClick={() => void make()}>
            {w("kioskMake")}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Printed({ sheets }: { sheets: Sheets }) {
  return sheets.map(({ unit, codes }) => (
    <section key={unit.id} className={css.sheet} aria-label={unit.name}>
      <h2>
        <Party kind={unit.kind} name={unit.name} />
      </h2>
      <ul className={css.codes}>
        {codes.map(({ person, code }) => (
          <li key={code}>
            <span>{person}</span>
            <strong>{code}</strong>
            <span className={css.dim}>{kioskAddress()}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
