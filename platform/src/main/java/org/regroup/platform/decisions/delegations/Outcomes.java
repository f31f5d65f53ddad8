package org.regroup.platform.decisions.delegations;

import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.shared.Page;

/// How a question went, in a few sentences, as far as it is certified; told by whoever works results out.
public interface Outcomes {

    String told(Question question, Page page);
}
