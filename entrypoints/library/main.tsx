import '../shared/jitless.ts';
import '../../components/tokens.css';
import '../../components/common/base.css';
import '../../components/card/card.css';
import '../../components/library/library.css';
import { mountView } from '../shared/mount-view.tsx';
import { LibraryApp } from './LibraryApp.tsx';

void mountView(<LibraryApp />, 'common.library');
