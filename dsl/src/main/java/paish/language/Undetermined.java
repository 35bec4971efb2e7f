package paish.language;

/** A value that only a run can know, such as what a look-up answers. Rules pass it over. */
public interface Undetermined {

    /** Stands for an argument that was there but could not be read. */
    Undetermined UNREADABLE = new Undetermined() {
        @Override
        public String toString() {
            return "(not determinable)";
        }
    };
}
