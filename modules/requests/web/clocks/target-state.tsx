import {
  IconAlarm,
  IconAlertTriangle,
  IconCheck,
  IconCircleOff,
  IconClock,
  IconPlayerPause,
} from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { Tag, type Tone } from "#ui/tag";
import type { Target } from "./api.ts";
import { clockPanelWords } from "./words.ts";

type State = Target["state"] | "soon";

const icons: Record<State, typeof IconClock> = {
  running: IconClock,
  soon: IconAlarm,
  paused: IconPlayerPause,
  met: IconCheck,
  breached: IconAlertTriangle,
  cancelled: IconCircleOff,
};
const tones: Record<State, Tone> = {
  running: "accent",
  soon: "warn",
  paused: "neutral",
  met: "good",
  breached: "bad",
  cancelled: "neutral",
};

/** How a target stands, past its warning said as soon. */
export function stateOf({ state, warnAt }: Target, now: string): State {
  return state === "running" && warnAt !== null && warnAt <= now ? "soon" : state;
}

export function TargetState({ target, now }: { target: Target; now: string }) {
  const t = useWords(clockPanelWords);
  const state = stateOf(target, now);
  const Icon = icons[state];
  return (
    <Tag tone={tones[state]} icon={<Icon size={14} stroke={2} aria-hidden />}>
      {t(`state_${state}`)}
    </Tag>
  );
}
