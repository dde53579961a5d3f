<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchivePanel</name>
    <message numerus="yes">
        <source>%n list(s) are not at their end yet</source>
        <translation>
            <numerusform>%n list are not at their end yet</numerusform>
            <numerusform>%n lists are not at their end yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwardCounts</name>
    <message numerus="yes">
        <source>%n home(s)</source>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n household(s) without a living head on the roster</source>
        <translation>
            <numerusform>%n household without a living head on the roster</numerusform>
            <numerusform>%n households without a living head on the roster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n card(s)</source>
        <translation>
            <numerusform>Issue %n card</numerusform>
            <numerusform>Issue %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlanksDialog</name>
    <message numerus="yes">
        <source>%n blank card(s) closed.</source>
        <translation>
            <numerusform>%n blank card closed.</numerusform>
            <numerusform>%n blank cards closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank card(s) made. Print them next.</source>
        <translation>
            <numerusform>%n blank card made. Print them next.</numerusform>
            <numerusform>%n blank cards made. Print them next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close the %n blank card(s) that are left</source>
        <translation>
            <numerusform>Close the %n blank card that are left</numerusform>
            <numerusform>Close the %n blank cards that are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n in order</numerusform>
            <numerusform>%n in order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n with faults</numerusform>
            <numerusform>%n with faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksLine</name>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n thing stand in the way</numerusform>
            <numerusform>%n things stand in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message numerus="yes">
        <source>and %n more fund(s)</source>
        <translation>
            <numerusform>and %n more fund</numerusform>
            <numerusform>and %n more funds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterFlow</name>
    <message numerus="yes">
        <source>%n not added: </source>
        <translation>
            <numerusform>%n item not added: </numerusform>
            <numerusform>%n items not added: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message numerus="yes">
        <source>%n line(s) will be taken out. Nothing has been booked.</source>
        <translation>
            <numerusform>%n line will be taken out. Nothing has been booked.</numerusform>
            <numerusform>%n lines will be taken out. Nothing has been booked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterStatus</name>
    <message numerus="yes">
        <source>%n slip(s) waiting</source>
        <translation>
            <numerusform>%n slip waiting</numerusform>
            <numerusform>%n slips waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message numerus="yes">
        <source>%n remark(s) open</source>
        <translation>
            <numerusform>%n remark open</numerusform>
            <numerusform>%n remarks open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElderlyDialog</name>
    <message numerus="yes">
        <source>Put %n person(s) on the lists</source>
        <translation>
            <numerusform>Put %n person on the lists</numerusform>
            <numerusform>Put %n persons on the lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message numerus="yes">
        <source>%n fund(s)</source>
        <translation>
            <numerusform>%n fund</numerusform>
            <numerusform>%n funds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message numerus="yes">
        <source>%n kind(s) of goods</source>
        <translation>
            <numerusform>%n kind of goods</numerusform>
            <numerusform>%n kinds of goods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingPart</name>
    <message numerus="yes">
        <source>{label}: %n line(s), {points} points, filled at {time}.</source>
        <translation>
            <numerusform>{label}: %n line, {points} points, filled at {time}.</numerusform>
            <numerusform>{label}: %n lines, {points} points, filled at {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifeDialog</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) revived by a return</source>
        <translation>
            <numerusform>%n account revived by a return</numerusform>
            <numerusform>%n accounts revived by a return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} in %n account(s)</source>
        <translation>
            <numerusform>{points} in %n account</numerusform>
            <numerusform>{points} in %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n account(s) have expired.</source>
        <translation>
            <numerusform>{points} of %n account have expired.</numerusform>
            <numerusform>{points} of %n accounts have expired.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message numerus="yes">
        <source>%n full day(s)</source>
        <translation>
            <numerusform>%n full day</numerusform>
            <numerusform>%n full days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s) to decide</source>
        <translation>
            <numerusform>%n objection to decide</numerusform>
            <numerusform>%n objections to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>%n number(s) still out.</source>
        <translation>
            <numerusform>%n number still out.</numerusform>
            <numerusform>%n numbers still out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n row(s) stay out, they stand first.</source>
        <translation>
            <numerusform>%n row stay out, they stand first.</numerusform>
            <numerusform>%n rows stay out, they stand first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s)</source>
        <translation>
            <numerusform>Take %n row</numerusform>
            <numerusform>Take %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintsDialog</name>
    <message numerus="yes">
        <source>Print %n card(s) again</source>
        <translation>
            <numerusform>Print %n card again</numerusform>
            <numerusform>Print %n cards again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordChanges</name>
    <message numerus="yes">
        <source>%n card(s) issued.</source>
        <translation>
            <numerusform>%n card issued.</numerusform>
            <numerusform>%n cards issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundCounts</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsDialog</name>
    <message numerus="yes">
        <source>%n card(s) to print</source>
        <translation>
            <numerusform>%n card to print</numerusform>
            <numerusform>%n cards to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s)</source>
        <translation>
            <numerusform>Print %n card</numerusform>
            <numerusform>Print %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed before: %n card(s)</source>
        <translation>
            <numerusform>Printed before: %n card</numerusform>
            <numerusform>Printed before: %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message numerus="yes">
        <source>%n basket(s) will be emptied; nothing of them was booked. To redeem one instead, go back and recall it. Why are they given up?</source>
        <translation>
            <numerusform>%n basket will be emptied; nothing of them was booked. To redeem one instead, go back and recall it. Why are they given up?</numerusform>
            <numerusform>%n baskets will be emptied; nothing of them was booked. To redeem one instead, go back and recall it. Why are they given up?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningCounts</name>
    <message numerus="yes">
        <source>%n row(s) marked as signed.</source>
        <translation>
            <numerusform>%n row marked as signed.</numerusform>
            <numerusform>%n rows marked as signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found; %n more with F3. Enter marks the row.</source>
        <translation>
            <numerusform>Found; %n more with F3. Enter marks the row.</numerusform>
            <numerusform>Found; %n more with F3. Enter marks the row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n row(s)</source>
        <translation>
            <numerusform>Mark %n row</numerusform>
            <numerusform>Mark %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishesDialog</name>
    <message numerus="yes">
        <source>Answered for %n time(s) that it was asked for.</source>
        <translation>
            <numerusform>Answered for %n time that it was asked for.</numerusform>
            <numerusform>Answered for %n times that it was asked for.</numerusform>
        </translation>
    </message>
</context>
</TS>
