import type { Located } from "../discovery/party.ts";
import type { Finder } from "../finding/known.ts";

/** The two parties of a request, and whether it is evidence: asking one's own managers or reports is no service. */
export function judgeRequest(finder: Finder, requester: Located | undefined, server: Located | undefined) {
  const supplier = server ? finder.party(server.party) : null;
  const customer = requester ? finder.party(requester.party) : null;
  const persons = requester && server && requester.person >= 0 && server.person >= 0;
  const inChain =
    persons &&
    requester.person !== server.person &&
    finder.directory.inOneChain(requester.person, server.person);
  return { supplier, customer, counts: supplier !== null && customer !== null && !inChain };
}

/** Named unit <- respondent's unit; one's own unit and those above it are the chain of command, not a service. */
export function judgeNomination(finder: Finder, respondent: Located | undefined, named: Located | undefined) {
  const supplier = named ? finder.party(named.party) : null;
  const customer = respondent ? finder.party(respondent.party) : null;
  const known = supplier !== null && customer !== null;
  return { supplier, customer, counts: known && !finder.directory.isAbove(named!.party, respondent!.party) };
}

export function inChain({ directory }: Finder, one: Located, other: Located): boolean {
  return one.person >= 0 && other.person >= 0 && directory.inOneChain(one.person, other.person);
}

/** The two parties in contact, the smaller id first, and whether it is evidence: not along a reporting line. */
export function judgeContact(finder: Finder, one: Located | undefined, other: Located | undefined) {
  const parties = [one, other].map((located) => (located ? finder.party(located.party) : null));
  const known = parties[0] !== null && parties[1] !== null;
  const [supplier, customer] = known ? (parties as string[]).sort() : [null, null];
  return {
    supplier: supplier ?? null,
    customer: customer ?? null,
    counts: known && !inChain(finder, one!, other!),
  };
}
