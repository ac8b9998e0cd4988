import { describe, expect, it } from "vitest";
import { readVerdict } from "../../src/grammar/rationale.ts";

describe("a verdict against the service", () => {
  it.each([
    { text: "The request is not medically necessary." },
    { text: "Therefore, the request was not medically necessary." },
    { text: "The cream is therefore not considered medically necessary." },
    { text: "The request is determined to be not medically necessary." },
    { text: "The request is determined to not be medically necessary." },
    { text: "The requested gel is deemed not medically necessary." },
    { text: "For these reasons the request is not-medically necessary." },
    { text: "The brace is not a medical necessity to the patient at this time." },
    { text: "The requirements of the guideline have not been met and medical necessity has not been established." },
    { text: "The medical necessity of the second pair is not established." },
    { text: "Medical necessity cannot be established from the file." },
    { text: "The medical necessity for a second study has not been shown." },
    { text: "The documentation fails to establish medical necessity." },
    { text: "There is no evidence of medical necessity." },
    { text: "The request isn't medically necessary." },
    { text: "The request isn’t medically necessary." },
    { text: "The study is medically unnecessary." },
    { text: "The request is neither reasonable nor medically necessary." },
    { text: "The request is not reasonable and medically necessary at this time." },
    { text: "THE REQUEST IS NOT MEDICALLY NECESSARY." },
    { text: "The request is not medically n ecessary." },
    { text: "The request is n ot medically necessary." },
    { text: "The request is not me dically necessary." },
    { text: "A TENS unit can be medically necessary. This one is not medically necessary." },
    { text: "The first request was medically necessary. The one at hand is not medically necessary." },
    { text: "None of the requested services are medically necessary." },
    { text: "As the operation is not medically necessary, none of the associated services are medically necessary." },
    { text: "Neither of the two braces is medically necessary." },
    { text: "The request is not medically necessary, but a smaller quantity for weaning is medically necessary." },
    { text: "No further therapy is considered medically necessary." },
    { text: "There is no indication that the request is medically necessary." },
    { text: "There is no documentation that supports that the brace is medically necessary." },
    { text: "It is unclear why this is medically necessary." },
    { text: "It is not clear that the therapy is medically necessary." },
    { text: "The provider has not explained why this would be medically necessary." },
    { text: "The record fails to show that the therapy is medically necessary." },
    { text: "I do not find this to be medically necessary." },
    { text: "I do not believe the request is medically necessary." },
    { text: "The request does not meet the criteria for medical necessity." },
    { text: "The file does not, as it stands, support the medical necessity of the brace." },
    { text: "The notes are unable to establish medical necessity." },
    { text: "The request is notmedically necessary." },
    { text: "The request is not “medically necessary”." },
    { text: "The request is 'not' medically necessary." },
    { text: "The request is not (medically necessary)." },
    { text: "The request is **not** medically necessary." },
    { text: "The request is \u2067not\u2069 medically necessary." },
    { text: "The request is no\u00adt medi\u200bcally nec\u00adessary." },
    { text: "The request is not\u0001medically necessary." },
  ])("$text", ({ text }) => expect(readVerdict(text)).toBe("not-medically-necessary"));
});

describe("a verdict for the service", () => {
  it.each([
    { text: "The request is medically necessary." },
    { text: "Therefore, this request is medically necessary and should be provided." },
    { text: "MRI of the knee without contrast is medically necessary." },
    { text: "I find the service as written to be medically necessary." },
    { text: "The infusions are considered medically necessary." },
    { text: "The infusions are considered as medically necessary." },
    { text: "Medical necessity has been established." },
    { text: "The medical necessity of the request is established." },
    { text: "The injection is a medical necessity." },
    { text: "The request is recommended as medically necessary." },
    { text: "The records support the medical necessity of the request." },
    { text: "The records support the medical necessity of the request, which the denial did not see." },
    { text: "There is no doubt that the brace is medically necessary." },
    { text: "The denial did not consider the second study and the injection is medically necessary." },
    { text: "I do not agree with the denial. The brace is medically necessary." },
    { text: "There is no evidence of a tear, and therapy is medically necessary." },
    { text: "Medical necessity is affirmed." },
    { text: "The denial says that the brace is not medically necessary, but for these reasons it is medically necessary." },
    { text: "It is not clear why this was denied as it is medically necessary." },
    { text: "None of the exceptions apply, and the request is medically necessary." },
    { text: "None of the other drugs has helped and this one is medically necessary." },
    { text: "The MRI is medically n ecessary." },
    { text: "A brace was not medically necessary in May. Since the fall it is medically necessary." },
    { text: "It is not in dispute that the visits are medically necessary." },
    { text: "The request was not certified, yet it is medically necessary." },
  ])("$text", ({ text }) => expect(readVerdict(text)).toBe("medically-necessary"));
});

describe("no verdict", () => {
  it.each([
    { why: "nothing is said", text: "The request is denied." },
    { why: "appropriate is another word", text: "The request is not medically appropriate." },
    { why: "boilerplate", text: "The physician is advised to consult, if necessary, other relevant guidelines." },
    { why: "what would be needed", text: "A report is needed to support the medical necessity of the brace." },
    { why: "a condition", text: "A walker is provided if medically necessary." },
    { why: "a possibility", text: "A second visit may be medically necessary." },
    { why: "the name of a decision", text: "This medical necessity decision should not be read as advice to stop." },
    { why: "the subject of a decision", text: "This decision addresses the medical necessity of opioids as they have been prescribed." },
    { why: "an empty rationale", text: "" },
  ])("$why: $text", ({ text }) => expect(readVerdict(text)).toBeNull());

  it("is taken from the boilerplate that stands behind one", () => {
    const text =
      "The refill is not medically necessary. This decision addresses the medical necessity of opioids as they have been prescribed to this patient. This medical necessity decision should not be interpreted as a recommendation to stop abruptly, and if necessary, other guidelines can be consulted.";
    expect(readVerdict(text)).toBe("not-medically-necessary");
    expect(readVerdict(text.replace("not medically", "medically"))).toBe("medically-necessary");
  });
});
