import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useFormat, useWords } from "#platform/web";
import { Button, Group, Select, Text } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import type * as schema from "../../schema/rating.ts";
import { shareWords } from "./share-words.ts";

const show = caller<typeof schema.showRatingChoice>("GET", "/api/requests/ratings/choices/:unit");
const set = caller<typeof schema.setRatingChoice>("PUT", "/api/requests/ratings/choices/:unit");

const shares = [1, 0.5, 0.25, 0.1, 0] as const;

/** How often both sides are asked how it went, once a request of the unit is over. */
export function RatingShare({ unit }: { unit: string }) {
  const t = useWords(shareWords);
  const format = useFormat();
  const notice = useNotice();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const queryKey = ["requests", "ratings", "share", unit];
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => show({ params: { unit } }, { signal }) });
  if (!data) return null;
  const choose = async (share: number | null) => {
    setError(undefined);
    try {
      await set({ params: { unit }, body: { share } });
      notice(t("saved"));
      await client.invalidateQueries({ queryKey });
    } catch (caught) {
      setError(caught);
    }
  };
  const known = [...new Set([...shares, data.share])].sort((a, b) => b - a);
  return (
    <Section title={t("title")} lead={t("lead")}>
      {error !== undefined && <ErrorState error={error} />}
      <Group align="end" gap="sm">
        <Select
          label={t("share")}
          allowDeselect={false}
          w={220}
          value={String(data.share)}
          onChange={(share) => void choose(Number(share))}
          data={known.map((share) => ({
            value: String(share),
            label: share === 1 ? t("all") : share === 0 ? t("none") : format.percent(share),
          }))}
        />
        {data.own && (
          <Button variant="default" onClick={() => void choose(null)}>
            {t("asAbove")}
          </Button>
        )}
      </Group>
      {!data.own && (
        <Text size="sm" c="dimmed">
          {data.from ? t("from", { unit: data.from.name }) : t("usual")}
        </Text>
      )}
    </Section>
  );
}
