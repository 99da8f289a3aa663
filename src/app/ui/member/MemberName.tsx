/** Symbol and name, always together. */

import { classes } from '../classes.ts';
import type { MemberFace } from './face.ts';
import styles from './MemberName.module.css';
import { MemberSymbol } from './MemberSymbol.tsx';
import { Name } from './Name.tsx';

export interface MemberNameProps {
  readonly member: MemberFace;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
}

export function MemberName({ member, size = 'normal' }: MemberNameProps) {
  return (
    <span className={classes(styles.member, styles[size])}>
      <MemberSymbol symbol={member.symbol} colour={member.colour} size={size} />
      <Name>{member.name}</Name>
    </span>
  );
}
