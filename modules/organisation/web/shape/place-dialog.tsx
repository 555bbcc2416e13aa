import { useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import type { PartyKind, PartyName } from "../api.ts";
import { Day, today } from "./day.tsx";
import { PartyChoice } from "./party-choice.tsx";
import { shapeWords } from "./words.ts";

export interface PlaceDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly kind: PartyKind | "home";
  readonly value: PartyName | null;
  /** What it means to choose nothing; without it something must be chosen. */
  readonly none?: string;
  /** The label of the day, where one is asked for. */
  readonly day?: string;
  readonly verb: string;
  readonly done: string;
  readonly save: (party: PartyName | null, on: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Puts one thing into another, from a day on: a unit under a unit, a person into a unit, a head over a unit. */
export function PlaceDialog(props: PlaceDialogProps) {
  const t = useWords(shapeWords);
  const notice = useNotice();
  const form = useForm({
    initial: { place: props.value, on: today() },
    check: ({ place }) => ({ place: place || props.none ? undefined : t("choose") }),
    save: ({ place, on }) => props.save(place, on),
    onSaved: () => {
      notice(props.done);
      props.onClose();
    },
  });
  return (
    <Dialog opened onClose={props.onClose} title={props.title}>
      <FormFrame form={form} verb={props.verb} onCancel={props.onClose} label={props.title}>
        {props.text && <Text>{props.text}</Text>}
        <PartyChoice
          label={props.label}
          kind={props.kind}
          none={props.none}
          value={form.values.place}
          onChange={(chosen) => form.set("place", chosen)}
          error={form.errors.place}
        />
        {props.day && <Day {...form.text("on")} label={props.day} />}
      </FormFrame>
    </Dialog>
  );
}
