/** What is shown of a member: the name she wants, her symbol and colour (from her card), and her id where it must be tapped. */
export interface MemberFace {
  readonly name: string;
  readonly symbol: string;
  readonly colour: string;
}

export interface MemberChoice extends MemberFace {
  readonly id: string;
}
