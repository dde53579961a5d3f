<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwardCounts</name>
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
    <name>AwardsPage</name>
    <message numerus="yes">
        <source>%n row(s) must be settled before approval</source>
        <translation>
            <numerusform>%n row must be settled before approval</numerusform>
            <numerusform>%n rows must be settled before approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to look at</source>
        <translation>
            <numerusform>%n row to look at</numerusform>
            <numerusform>%n rows to look at</numerusform>
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
    <name>CardsPage</name>
    <message numerus="yes">
        <source>%n card(s) issued.</source>
        <translation>
            <numerusform>%n card issued.</numerusform>
            <numerusform>%n cards issued.</numerusform>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
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
</TS>
