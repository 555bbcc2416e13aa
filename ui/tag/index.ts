export { Confidence, Party, PartyIcon, type PartyKind, Tag, Tags, type Tone } from "./tag.tsx";
