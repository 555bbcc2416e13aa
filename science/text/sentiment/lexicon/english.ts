// What English words say of a feeling about service; a list of our own.

import { felt, type Lexicon } from "./entry.ts";

export const englishLexicon: Lexicon = {
  feelings: [
    ...felt(
      2,
      `excellent outstanding brilliant fantastic wonderful amazing awesome superb perfect perfectly exceptional delighted
      love loved best thank_you_so thanks_a_lot above_and_beyond first-class flawless top-notch lifesaver`,
    ),
    ...felt(
      1,
      `good great nice thankful grateful appreciate* appreciated pleased happy glad helpful helped helps kind kindly friendly
      polite courteous professional competent knowledgeable reliable fast quick quickly prompt promptly efficient smooth smoothly easy easily clear clearly
      convenient useful satisf* impress* improve* better success* solved resolved works_well well_done good_job great_job on_time responsive
      supportive patient attentive enjoy* recommend* trust* comfortable accurate transparent positive like_the like_how like_it pleasant pleasure
      proud win wins won award* praise* support* welcome* safe stable`,
    ),
    ...felt(
      0.5,
      `thanks thank fine ok okay acceptable decent adequate fairly_good reasonable not_bad timely`,
    ),
    ...felt(
      -1,
      `bad badly poor poorly slow slowly late delay* overdue wait waiting waited error* mistake* wrong incorrect fail* failure* failing broken break breaks
      problem* an_issue issue_with have_issue complain* complaint* unhappy dissatisf* disappoint* annoy* annoyed frustrat* confus* unclear complicated difficult hard_to
      cumbersome bureaucra* red_tape rude impolite unfriendly dismissive arrogant ignore* ignored unprofessional incompetent unreliable careless sloppy
      useless unhelpful inconvenient unresponsive unacceptable missing lost lose stuck crash* freez* glitch* bug buggy worse worst_case
      tired sick_of fed_up angry upset worried worry worrying concern* stolen fraud* blocked declined refuse* refused reject* denied deny
      never_answer* nobody_answer* no_answer no_reply no_response not_working doesn't_work don't_work didn't_work isn't_working can't_reach cannot_reach
      still_waiting for_weeks for_months too_long takes_forever took_forever again_and_again bounced passed_around waste* wasted chaos chaotic mess
      messy dirty cold noisy expensive overcharged lack lacks lacking shortage* overload* overwork* unfair inconsistent vague hurt* threat* attack* kill* die died
      crisis crime criminal accuse* condemn*`,
    ),
    ...felt(
      -2,
      `terrible horrible awful disgrace* disgust* appalling worst dreadful nightmare atrocious unbearable hate hated hopeless disaster*
      pathetic ridiculous outrageous shame shameful abysmal catastroph* had_enough last_straw`,
    ),
  ],
  degrees: [
    ...felt(
      1.6,
      `very extremely absolutely completely totally really so too incredibly highly constantly always utterly terribly`,
    ),
    ...felt(0.5, `slightly somewhat sometimes occasionally partly almost rather`),
  ],
  negations: [
    ..."no not never neither nor without hardly barely cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't".split(
      " ",
    ),
    ..."weren't couldn't shouldn't haven't hasn't hadn't dont doesnt didnt cant wont isnt".split(" "),
  ],
};
