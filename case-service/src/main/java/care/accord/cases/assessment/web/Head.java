package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Assessment;
import care.accord.web.layout.IdentityBar;
import java.util.UUID;

/** What every page of an assessment has: whose it is, and where the others are. */
public record Head(Assessment assessment, IdentityBar bar) {

    public UUID id() {
        return assessment.id();
    }

    public boolean open() {
        return assessment.state().isOpen();
    }

    public boolean complete() {
        return assessment.state().isComplete();
    }

    public boolean decided() {
        return assessment.isDecided();
    }

    public String state() {
        return assessment.state().label();
    }

    public String address() {
        return Addresses.assessment(id());
    }

    public String check() {
        return Addresses.check(id());
    }

    public String completion() {
        return Addresses.assessment(id()) + "/completion";
    }

    public String eligibility() {
        return Addresses.eligibility(id());
    }

    public String followUp() {
        return Addresses.followUp(id());
    }

    public String record() {
        return Addresses.record(id());
    }

    public String recordOnPaper() {
        return Addresses.record(id()) + "/pdf";
    }

    public String decisionOnPaper() {
        return Addresses.eligibility(id()) + "/pdf";
    }

    public String copies() {
        return Addresses.copies(id());
    }

    public String refusal() {
        return Addresses.refusal(id());
    }

    public String cancellation() {
        return Addresses.cancellation(id());
    }
}
