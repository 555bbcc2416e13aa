import { useState } from "react";
import { useWords } from "#platform/web";
import { TagsInput, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { randomUuid } from "../../answering/author-key.ts";
import {
  type Coding,
  changeQuote,
  type Interview,
  markQuote,
  type PartyName,
  type Quote,
  useCodes,
  useRefresh,
} from "../api.ts";
import css from "../interviews.module.css";
import { PartyField } from "../parts.tsx";
import { oneWords } from "./words.ts";

interface Values {
  readonly codes: string[];
  readonly supplier: PartyName | null;
  readonly customer: PartyName | null;
}

/** Words that were marked, with their codes and the relationship they are about; codes are made while one types. */
export function QuoteDialog(props: {
  readonly interview: Interview;
  readonly marked?: { readonly question: string; readonly words: string; readonly starts: number };
  readonly quote?: Quote;
  readonly onClose: () => void;
}) {
  const { interview, marked, quote, onClose } = props;
  const t = useWords(oneWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const book = useCodes().data?.codes ?? [];
  // Pressed again after a failure it is the same quote.
  const [id] = useState(randomUuid);
  const form = useForm<Values>({
    initial: {
      codes: quote?.codes.map(({ name }) => name) ?? [],
      supplier: quote ? quote.supplier : interview.supplier,
      customer: quote ? quote.customer : interview.customer,
    },
    async save({ codes, supplier, customer }) {
      const known = [...book, ...(quote?.codes ?? [])];
      const idOf = (name: string) => known.find((one) => one.name === name)?.id;
      const body: Coding = {
        supplier: supplier?.id ?? null,
        customer: customer?.id ?? null,
        codes: [...new Set(codes.map(idOf).filter((one) => one !== undefined))],
        newCodes: codes.filter((name) => idOf(name) === undefined),
      };
      if (quote) await changeQuote({ params: { quote: quote.id }, body });
      else if (marked)
        await markQuote({ params: { interview: interview.id }, body: { ...marked, ...body, id } });
      await refresh();
    },
    onSaved() {
      notice(t("marked"));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("quoteTitle")}>
      <FormFrame form={form} verb={t("markVerb")} onCancel={onClose}>
        <blockquote className={css.quote}>
          <Text className={css.words}>{quote?.words ?? marked?.words}</Text>
        </blockquote>
        <TagsInput
          label={t("codes")}
          description={t("codesHint")}
          data={book.map(({ name }) => name)}
          maxTags={20}
          maxLength={80}
          acceptValueOnBlur
          data-autofocus
          {...form.value("codes")}
        />
        <PartyField
          label={t("supplier")}
          kinds={["unit", "partner", "person"]}
          value={form.values.supplier}
          onChange={(value) => form.set("supplier", value)}
        />
        <PartyField
          label={t("customer")}
          kinds={["unit", "partner"]}
          value={form.values.customer}
          onChange={(value) => form.set("customer", value)}
        />
      </FormFrame>
    </Dialog>
  );
}
